import { useId } from 'preact/hooks';
import { i18n } from '../../utils/i18n';
import { NOTE_COLORS, type NoteColor } from '../../utils/notes/model';

interface ColorChoiceProps {
  color: NoteColor;
  onChange: (color: NoteColor) => void;
}

/** Five named colours as radio buttons. */
export function ColorChoice({ color, onChange }: ColorChoiceProps) {
  const group = useId();
  return (
    <fieldset class="colors">
      <legend class="visually-hidden">{i18n.t('note.color')}</legend>
      {NOTE_COLORS.map((one) => (
        <label key={one} class={`color color-${one}`} title={i18n.t(`note.colors.${one}`)}>
          <input type="radio" name={group} checked={one === color} onChange={() => onChange(one)} />
          <span class="visually-hidden">{i18n.t(`note.colors.${one}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
