import type { CompiledQuery, RawBuilder } from 'kysely'
import type { Db } from '#db/client.ts'

/** Where a value goes in a statement that is written before its values are known. */
class Slot {
	readonly name: PropertyKey

	constructor(name: PropertyKey) {
		this.name = name
	}
}

const slots = new Proxy({}, { get: (_, name) => new Slot(name) })

/**
 * A long statement that is asked often: its text is put together once, at its first use, and takes its values each time. `write`
 * may hand its values to the statement and nothing else: what they are it cannot see, so the text cannot hang on them.
 */
export function keepStatement<Values extends object, Row>(
	write: (values: Values) => RawBuilder<Row>,
): (db: Db, values: Values) => Promise<Row[]> {
	let kept: CompiledQuery<Row> | undefined
	return async (db, values) => {
		kept ??= write(slots as Values).compile(db)
		const parameters = kept.parameters.map((it) => (it instanceof Slot ? values[it.name as keyof Values] : it))
		const { rows } = await db.executeQuery<Row>({ ...kept, parameters })
		return rows
	}
}
