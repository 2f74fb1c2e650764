import { useId, useState } from 'preact/hooks';
import { i18n } from '../../utils/i18n';

interface TagsFieldProps {
  tags: string[];
  onChange: (tags: string[]) => void;
  /** Tags in use elsewhere, most used first, for completion. */
  known: string[];
}

/** Tags as removable chips and a field with completion; comma or Enter adds, Backspace in an empty field removes. */
export function TagsField({ tags, onChange, known }: TagsFieldProps) {
  const [text, setText] = useState('');
  const list = useId();

  function add(value: string) {
    const added = value
      .split(',')
      .map((tag) => tag.trim())
      .filter((tag) => tag !== '' && !tags.includes(tag));
    if (added.length > 0) onChange([...tags, ...added]);
    setText('');
  }

  return (
    <div class="tags-field">
      {tags.map((tag) => (
        <span key={tag} class="tag">
          {tag}
          <button
            type="button"
            aria-label={i18n.t('note.removeTag', [tag])}
            onClick={() => onChange(tags.filter((one) => one !== tag))}
          >
            ×
          </button>
        </span>
      ))}
      <input
        type="text"
        value={text}
        list={list}
        aria-label={i18n.t('note.addTag')}
        placeholder={i18n.t('note.addTag')}
        onInput={(event) => {
          const { value } = event.currentTarget;
          if (value.includes(',')) add(value);
          else setText(value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && text.trim() !== '') {
            event.preventDefault();
            add(text);
          }
          if (event.key === 'Backspace' && text === '' && tags.length > 0)
            onChange(tags.slice(0, -1));
        }}
        onBlur={() => add(text)}
      />
      <datalist id={list}>
        {known
          .filter((tag) => !tags.includes(tag))
          .slice(0, 50)
          .map((tag) => (
            <option key={tag} value={tag} />
          ))}
      </datalist>
    </div>
  );
}
