/** From each state to the states it may move to next; a state with none is final. */
export type StateTable<State extends string> = Readonly<Record<State, readonly State[]>>

/** Whether a table lets one state move to another; staying is no move. */
export function mayMove<State extends string>(table: StateTable<State>, from: State, to: State): boolean {
	return table[from].includes(to)
}

/** Whether nothing can follow a state. */
export function isFinal<State extends string>(table: StateTable<State>, state: State): boolean {
	return table[state].length === 0
}
