import * as blocks from "./blocks";
import * as marks from "./marks";
import * as parts from "./parts";
import * as tables from "./table";

/** What a story may be made of. */
export const story = [...Object.values(blocks), ...Object.values(parts), ...Object.values(marks), ...Object.values(tables)];
