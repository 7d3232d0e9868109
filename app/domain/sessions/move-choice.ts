import { addHours } from '#app/domain/time/instant.ts'

/** How long guests of a session that was called off choose another before all they paid goes back, in hours; an operator's setting. */
export const CHOICE_HOURS = 24

/** The last instant at which a guest of a called-off session chooses another, itself in time. */
export function choiceUntil(calledOffAt: Date): Date {
	return addHours(calledOffAt, CHOICE_HOURS)
}

/** A line of a session that was called off. */
export type CalledOffLine = { id: number; isConfirmed: boolean; isInPackage: boolean }

/** Who may choose another session, and whose money goes back at once: what waits for its seller, packages, all when there is no other. */
export function splitByChoice(
	lines: readonly CalledOffLine[],
	hasOthers: boolean,
): { choose: number[]; end: number[] } {
	const mayChoose = ({ isConfirmed, isInPackage }: CalledOffLine) => hasOthers && isConfirmed && !isInPackage
	const ids = (of: readonly CalledOffLine[]) => of.map(({ id }) => id)
	return { choose: ids(lines.filter(mayChoose)), end: ids(lines.filter((line) => !mayChoose(line))) }
}
