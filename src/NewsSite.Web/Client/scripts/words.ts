// What several scripts of the desk say.

/** Where something of the site is looked for and the site does not answer. */
export const noAnswer = "لا اتصال بالخادم. أعد المحاولة.";

/** Of what was pressed and could not be done, by what its button says. */
export const undone = (button: string): string => `لم يُنفَّذ «${button}» بعد، فاضغطه من جديد.`;

/** Of what the site said no to: why stands elsewhere. */
export const refused = (button: string): string => `لم يُنفَّذ «${button}».`;

/** Of what was sent and may be done, though nothing said so. */
export const unanswered = (button: string): string => `لم يصل جواب عن «${button}»، فاضغطه من جديد.`;

/** A name beside a number, which would go over to the Latin of its ending (U+2068, U+2069). */
export const isolated = (name: string): string => `\u2068${name}\u2069`;
