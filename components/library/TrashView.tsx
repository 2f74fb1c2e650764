import { useState } from 'preact/hooks';
import { i18n } from '../../utils/i18n';
import { ChooseAll } from './BulkBar';
import type { LibraryProps } from './library-props';
import { NoteList } from './NoteList';
import { oneNote } from './one-note';
import { useChoice } from './use-choice';

/** Deleted notes: brought back or removed for good. */
export function TrashView({ data, knownTags, entityNames, actions }: LibraryProps) {
  const choice = useChoice(data.trash);
  // Removing for good cannot be taken back, so it asks once more, in place.
  const [asking, setAsking] = useState<string[] | null>(null);
  const { trash } = data;
  return (
    <div class="library-main">
      <p class="hint">{i18n.t('library.trashHint')}</p>
      {trash.length > 0 && (
        <div class="bulk" role="toolbar" aria-label={i18n.t('library.bulk')}>
          <ChooseAll
            chosen={choice.ids.length}
            shown={trash.length}
            onChooseAll={(all) =>
              choice.choose(
                trash.map(({ id }) => id),
                all,
              )
            }
          />
          {choice.ids.length > 0 && (
            <>
              <button type="button" class="button" onClick={() => actions.onRestore(choice.ids)}>
                {i18n.t('library.restore')}
              </button>
              <button type="button" class="button danger" onClick={() => setAsking(choice.ids)}>
                {i18n.t('library.removeForGood')}
              </button>
            </>
          )}
        </div>
      )}
      {asking !== null && (
        <div class="notice notice-warning" role="alertdialog" aria-labelledby="trash-asking">
          <p id="trash-asking">{i18n.t('library.reallyRemove', asking.length)}</p>
          <button type="button" class="button" ref={focusOnShow} onClick={() => setAsking(null)}>
            {i18n.t('common.cancel')}
          </button>
          <button
            type="button"
            class="button danger"
            onClick={() => {
              actions.onRemove(asking);
              setAsking(null);
            }}
          >
            {i18n.t('library.removeForGood')}
          </button>
        </div>
      )}
      {trash.length === 0 ? (
        <p class="empty">{i18n.t('library.emptyTrash')}</p>
      ) : (
        <NoteList
          notes={trash}
          listKey="trash"
          pages={data.pages}
          answers={null}
          chosen={choice.chosen}
          knownTags={knownTags}
          entityNames={entityNames}
          actions={{
            ...oneNote(actions),
            onDelete: () => {},
            onRestore: ({ id }) => actions.onRestore([id]),
            onRemove: ({ id }) => setAsking([id]),
          }}
          onChoose={choice.choose}
          onDeleteAt={({ id }) => setAsking(choice.ids.length > 0 ? choice.ids : [id])}
          onLeave={() => {}}
        />
      )}
    </div>
  );
}

/** The safe answer is at hand for the keyboard. */
function focusOnShow(button: HTMLElement | null): void {
  button?.focus();
}
