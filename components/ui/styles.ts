/** The style sheets that every page of ours starts from, in the order they build on each other. */

import '../theme/tokens.css';
import '../theme/controls.css';
import '../notes/note-form.css';
import './surfaces.css';
