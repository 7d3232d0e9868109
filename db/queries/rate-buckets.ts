import { sql } from 'kysely'
import type { Db } from '#db/client.ts'

export interface TokenBucket {
	/** What is limited and for whom: 'login:203.0.113.9'. */
	key: string
	/** Tokens a full bucket holds: so many at once. */
	capacity: number
	refillPerSecond: number
	now: Date
	/** Multiplies capacity and refill: the world's rateLimitFactor; 0 switches the limit off. */
	factor: number
}

export interface TokenFate {
	isAllowed: boolean
	/** Whole seconds until the next token, 0 when one was had. */
	retryAfterSeconds: number
}

/** Takes a token of a bucket if there is one, in one statement: of many at once exactly so many get one as there are. */
export async function takeToken(db: Db, bucket: TokenBucket): Promise<TokenFate> {
	const capacity = bucket.capacity * bucket.factor
	const refill = bucket.refillPerSecond * bucket.factor
	if (bucket.factor === 0) return { isAllowed: true, retryAfterSeconds: 0 }
	const now = sql`${bucket.now}::timestamptz`
	const filled = sql`least(${capacity}::float8,
		b.tokens + greatest(0, extract(epoch from ${now} - b.refilled_at))::float8 * ${refill}::float8)`
	const result = await sql<{ taken: boolean; filled: number | null }>`
		with taken as (
			insert into rate_buckets as b (key, tokens, refilled_at) values (${bucket.key}, ${capacity}::float8 - 1, ${now})
			on conflict (key) do update set tokens = ${filled} - 1, refilled_at = greatest(b.refilled_at, ${now})
			where ${filled} >= 1
			returning b.key
		)
		select exists (select 1 from taken) as taken,
			(select ${filled} from rate_buckets b where b.key = ${bucket.key}) as filled`.execute(db)
	const row = result.rows[0]
	if (row?.taken) return { isAllowed: true, retryAfterSeconds: 0 }
	const missing = Math.max(0, 1 - (row?.filled ?? 0))
	return { isAllowed: false, retryAfterSeconds: Math.max(1, Math.ceil(missing / refill)) }
}

/** Removes buckets nobody drew on since a moment; they were full again long ago. */
export async function removeIdleBuckets(db: Db, idleSince: Date): Promise<void> {
	await db.deleteFrom('rate_buckets').where('refilled_at', '<', idleSince).execute()
}

/** Gives a token back: for what turned out not to count. */
export async function giveTokenBack(db: Db, bucket: TokenBucket): Promise<void> {
	if (bucket.factor === 0) return
	await sql`update rate_buckets set tokens = least(tokens + 1, ${bucket.capacity * bucket.factor}::float8)
		where key = ${bucket.key}`.execute(db)
}
