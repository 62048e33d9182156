/** From so alike a wording of the editor's on, a question is that question. */
export const SAME_QUESTION = 0.68;
