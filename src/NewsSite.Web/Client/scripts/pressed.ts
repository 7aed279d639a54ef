import { goesFurther } from "./buttons";
import { isSave, sentWith } from "./send-save";
import { ofOneSave } from "./take-fields";

/**
 * A press of what sends the form of a story. «button»: none for the key that saves; «typings»: how often something had been typed by then; «meant»: what publishes, or sends
 * to review, does that with the words that stood there then; «isSavedAfter»: the key that saves was pressed behind it.
 */
export interface Pressed { button: HTMLElement | null; typings: number; meant: FormData | null; isSavedAfter: boolean }

export const pressedNow = (form: HTMLFormElement, button: HTMLElement | null, typings: number): Pressed =>
  ({ button, typings, meant: goesFurther(button) && isSave(button) ? sentWith(form, button) : null, isSavedAfter: false });

/** The save behind it, of whatever stands there when its turn comes. */
export const saveAfter = ({ typings }: Pressed): Pressed => ({ button: null, typings, meant: null, isSavedAfter: false });

/** Of what is pressed one after the other what goes further, which saves too; behind it a save of what was typed between. */
export const furthest = (before: Pressed | null, now: Pressed): Pressed =>
  !before || goesFurther(now.button) ? now : { ...before, isSavedAfter: before.isSavedAfter || isTypedBehind(before, now.typings) };

/** Whether by now words were typed behind it that it was not pressed for. */
export const isTypedBehind = ({ meant, typings }: Pressed, now: number): boolean => meant !== null && typings !== now;

/** What it sends when its turn has come. Only what is typed is that of the press: the rest says what the story is by now. */
export function sentFor(form: HTMLFormElement, pressed: Pressed, typings: number): FormData {
  const sent = sentWith(form, pressed.button);
  if (!isTypedBehind(pressed, typings)) return sent;
  for (const name of new Set([...sent.keys(), ...pressed.meant!.keys()])) {
    if (!isRead(name) && !ofOneSave.includes(name)) continue;
    sent.delete(name);
    for (const value of pressed.meant!.getAll(name)) sent.append(name, value);
  }
  return sent;
}

/** Its note is not taken twice, which the save before it had. A description that a picture has already is not taken anyway. */
export function leaveToSaveBefore({ meant }: Pressed, sent: FormData): void {
  if (meant?.get("Note") === sent.get("Note")) meant?.set("Note", "");
}

/** Whether both are the same to readers: the text of the story, and whether they are told of an update. */
export const areReadTheSame = (one: FormData, other: FormData): boolean => read(one) === read(other);

const read = (sent: FormData): string => JSON.stringify([...sent].filter(([name, value]) => isRead(name) && typeof value === "string").sort(([one], [other]) => one < other ? -1 : one > other ? 1 : 0));

const isRead = (name: string): boolean => name.startsWith("Form.") || name === "substantial";
