/** A form as it came back: which it was, what was entered and what is wrong with it. */
export interface Entered {
	deed: string
	values: Record<string, string>
	faults: Record<string, string>
}

/** What was entered in one form and its faults, where that is the one that came back. */
export function enteredIn(answer: Entered | null, deed: string): Pick<Entered, 'values' | 'faults'> {
	return answer?.deed === deed ? answer : { values: {}, faults: {} }
}
