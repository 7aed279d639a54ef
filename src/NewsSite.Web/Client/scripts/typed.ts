/** Whether what was typed is part of the form: a field in which one looks for something has no name. */
export const isOfForm = ({ target }: Event): boolean => !(target instanceof HTMLInputElement) || target.name !== "";
