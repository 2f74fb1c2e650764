import type { Note, SourcePage } from '../../utils/notes/model';
import type { Hit } from '../../utils/notes/search';

/** A note in a list of several pages, with the places in it that answer a search. */
export interface FoundNote {
  note: Note;
  page: SourcePage | undefined;
  hits: { quote: Hit[]; text: Hit[]; tags: Hit[][] } | undefined;
}
