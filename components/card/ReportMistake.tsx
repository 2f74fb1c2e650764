import { useRef, useState } from 'preact/hooks';
import { i18n } from '../../utils/i18n';
import type { CardProps } from './card-props';
import { reportText } from './report-text';

/** A report to look at, add to, and copy or mail oneself. */
export function ReportMistake(props: CardProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(() => reportText(props));
  const [copied, setCopied] = useState(false);

  async function copy() {
    const done = await props.actions.copy(text);
    setCopied(done);
    // Without the clipboard the text is at least selected, ready for the reader's own Ctrl+C.
    if (!done) field.current?.select();
  }

  return (
    <>
      <p class="soft">{i18n.t('card.reportHelp')}</p>
      <textarea
        ref={field}
        class="field"
        rows={6}
        spellcheck={false}
        aria-label={i18n.t('card.report')}
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setCopied(false);
        }}
      />
      <div class="form-foot">
        <a class="button" href={mailTo(props.card.name, text)}>
          {i18n.t('card.mail')}
        </a>
        <button type="button" class="button main" onClick={() => void copy()}>
          {i18n.t(copied ? 'card.copied' : 'card.copy')}
        </button>
      </div>
    </>
  );
}

function mailTo(name: string, text: string): string {
  return `mailto:?subject=${encodeURIComponent(`Backgrounder: ${name}`)}&body=${encodeURIComponent(text)}`;
}
