const MAX_STATEMENTS = 2000

/**
 * What lies within a region is one village or a city's thousands. Planned once for all, such a statement is planned for a few
 * rows and takes seconds for a city: it is planned anew for the region asked.
 */
const WITHIN_A_REGION = /\bancestor_code"? = (?:any ?\()?\$\d/

/** The names under which the connections of a process prepare statements (docs/decisions/0005). */
export class StatementNames {
	readonly #names = new Map<string, string | undefined>()

	/** The name of a statement; undefined for one that is planned each time it is run. */
	nameOf(text: string): string | undefined {
		if (this.#names.has(text)) return this.#names.get(text)
		if (this.#names.size >= MAX_STATEMENTS) return undefined
		const name = WITHIN_A_REGION.test(text) ? undefined : `s${this.#names.size}`
		this.#names.set(text, name)
		return name
	}
}
