import { sql } from 'kysely'
import type { Db } from '#db/client.ts'
import { allOf, hasPhrases, matches } from '#db/queries/search-conditions.ts'

const LEAST_ALIKE = 0.3
const MOST_EACH = 3
/** What is so much less alike than the best is not meant. */
const WORSE = 0.15

/** Words of the market, and of `terms`, that are spelled like some words, by the word: the most alike first, then the most used. */
export async function findSpellings(
	db: Db,
	typed: readonly string[],
	terms: readonly string[],
): Promise<Map<string, string[]>> {
	if (typed.length === 0) return new Map()
	const { rows } = await sql<{ typed: string; words: string[] }>`
		select t.typed, array_agg(w.word order by w.alike desc, w.listings desc) as words
		from unnest(${typed}::text[]) as t (typed) cross join lateral (
			select word, listings, alike, max(alike) over () as best from (
				select word, listings, similarity(word, t.typed) as alike from search_words where word % t.typed
				union all select term, 0, similarity(term, t.typed) from unnest(${terms}::text[]) as term
			) s where word <> t.typed and alike >= ${LEAST_ALIKE}
			order by alike desc, listings desc limit ${MOST_EACH}) w
		where w.alike >= w.best - ${WORSE}
		group by t.typed`.execute(db)
	return new Map(rows.map(({ typed: word, words }) => [word, words]))
}

/*
 * What any listing has is asked of the index of tokens first, by itself, and read no further than the first: with a limit on it
 * the planner would read all listings until one fits.
 */

/** Which of some tokens any listing has; sounds ('~') as beginnings. */
export async function findKnownTokens(db: Db, tokens: readonly string[]): Promise<Set<string>> {
	if (tokens.length === 0) return new Set()
	const { rows } = await sql<{ token: string }>`
		select token from unnest(${tokens}::text[]) as token where exists (
			with known as materialized (select from listing_search s
				where s.shown and s.vector @@ (quote_literal(token) || case when token like '~%' then ':*' else '' end)::tsquery)
			select from known)`.execute(db)
	return new Set(rows.map(({ token }) => token))
}

/** Whether any listing answers a question in the tsquery language and has all its phrases, whatever the filters leave out. */
export async function isAnywhere(db: Db, question: string, phrases: readonly string[]): Promise<boolean> {
	const { rows } = await sql`
		with known as materialized (select from listing_search s where ${allOf([matches([question]), ...hasPhrases(phrases)])} and s.shown)
		select from known limit 1`.execute(db)
	return rows.length > 0
}
