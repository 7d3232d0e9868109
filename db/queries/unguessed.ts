import { type RawBuilder, sql } from 'kysely'

/**
 * An array of values as a statement's subselect gives it. PostgreSQL plans a statement anew for each call as long as it guesses
 * that knowing how many values there are would make it cheaper, and planning a big statement takes longer than running it; of a
 * subselect it guesses the same either way and keeps one plan.
 */
export const unguessed = (values: readonly (number | string)[], type: 'bigint' | 'date'): RawBuilder<unknown> =>
	sql`array(select unnest(${values}::${sql.raw(type)}[]))`
