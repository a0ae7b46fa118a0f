import { setTimeout as wait } from "node:timers/promises";

/** Asks again and again until the answer is what it should be; the test's own time limit ends it. */
export async function until<Answer>(ask: () => Promise<Answer>, isRight: (answer: Answer) => boolean): Promise<Answer> {
  for (;;) {
    const answer = await ask();
    if (isRight(answer)) return answer;
    await wait(50);
  }
}
