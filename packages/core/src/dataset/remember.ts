/** The same function of a text, that works out each text's answer once. */
export function remember<Answer extends object>(answerOf: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    const before = known.get(text);
    if (before) return before;
    const answer = answerOf(text);
    known.set(text, answer);
    return answer;
  };
}
