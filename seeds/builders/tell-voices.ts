import { sql } from 'kysely'
import { anonymousName } from '#app/domain/reviews/author-name.ts'
import { addHours, DAY_MS } from '#app/domain/time/instant.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import type { Db } from '#db/client.ts'
import { readDataText } from '#seeds/builders/read-data.ts'
import { type Random, seededRandom } from '#seeds/random.ts'

type Language = 'zh' | 'en'
type Kind = 'product' | 'stay' | 'experience'
type Phrases = Record<Language, string[][]>

interface VoiceTexts {
	reviews: Record<Kind, Record<'5' | '4' | '3' | '2', Phrases>>
	replies: Record<'good' | 'fair', Record<Language, string[]>>
	/** Each a question with its answer. */
	questions: Record<Kind, Record<Language, [string, string][]>>
}

interface ServedLine {
	lineId: number
	orderId: number
	listingId: number
	enterpriseId: number
	kind: Kind
	at: Date
	timeZone: string
	language: Language
}

/** First characters of no one: all that a page shows of a name. */
const NAMES = { zh: [...'陈林黄王李张郑周吴叶金徐胡潘'], en: [...'AJMSKLTRCE'] } as const

const AT_ONCE = 500
const MOST_PER_LISTING = 14

/** Fulfilled lines, a listing's newest ones; a guest's stay at the demo seller's is left for whoever tries it. */
const served = (now: Date) => sql<ServedLine>`
	select * from (
		select l.id as "lineId", s.order_id as "orderId", l.listing_id as "listingId", s.enterprise_id as "enterpriseId", g.kind,
			coalesce(l.service_ends_at, l.served_at) as at, g.time_zone as "timeZone", o.language,
			row_number() over (partition by l.listing_id order by coalesce(l.service_ends_at, l.served_at) desc, l.id) as nth
		from order_lines l join seller_orders s on s.id = l.seller_order_id join orders o on o.id = s.order_id
			join listings g on g.id = l.listing_id
		where (l.kind, l.state) in (('GOODS', 'DELIVERED'), ('GOODS', 'CLOSED'), ('STAY', 'CHECKED_OUT'), ('EXPERIENCE', 'REDEEMED'))
			and coalesce(l.service_ends_at, l.served_at) < ${addHours(now, -36)}
			and not (l.kind = 'STAY' and o.account_id is null and exists (select from enterprise_members m join accounts a
				on a.id = m.account_id where m.enterprise_id = s.enterprise_id and a.email = 'seller@demo.shanhai'))
	) x where nth <= ${MOST_PER_LISTING} order by "listingId", "lineId"`

function starsDrawn(random: Random): 5 | 4 | 3 | 2 {
	const draw = random.next()
	return draw < 0.62 ? 5 : draw < 0.88 ? 4 : draw < 0.96 ? 3 : 2
}

/** Something that nobody said of this listing yet, as long as there is something left to say. */
function say(random: Random, phrases: Phrases, { language, said }: { language: Language; said: Set<string> }): string {
	const draw = () => phrases[language].map((choices) => random.pick(choices)).join(language === 'zh' ? '' : ' ')
	let words = draw()
	for (let tries = 0; tries < 6 && said.has(words); tries++) words = draw()
	said.add(words)
	return words
}

function replyOf(random: Random, texts: VoiceTexts, of: { stars: number; language: Language; at: Date; now: Date }) {
	const { stars, language, at, now } = of
	const repliedAt = addHours(at, random.int(4, 60))
	if (!random.chance(stars < 4 ? 0.7 : 0.3) || repliedAt > now) return null
	return { words: random.pick(texts.replies[stars < 4 ? 'fair' : 'good'][language]), at: repliedAt }
}

function reviewOf(
	line: ServedLine,
	texts: VoiceTexts,
	random: Random,
	{ now, said }: { now: Date; said: Set<string> },
) {
	const stars = starsDrawn(random)
	const language = line.language
	const writtenAt = new Date(Math.min(addHours(line.at, random.int(14, 150)).getTime(), addHours(now, -2).getTime()))
	const reply = replyOf(random, texts, { stars, language, at: writtenAt, now })
	return {
		...{ order_line_id: line.lineId, order_id: line.orderId, listing_id: line.listingId },
		...{
			enterprise_id: line.enterpriseId,
			stars,
			words: say(random, texts.reviews[line.kind][stars], { language, said }),
		},
		...{
			language,
			author: anonymousName(random.pick(NAMES[language]), language),
			state: 'SHOWN',
			written_at: writtenAt,
		},
		served_in: `${localDateAt(line.at, line.timeZone).slice(0, 7)}-01`,
		...{ reply: reply?.words ?? null, replied_at: reply?.at ?? null, reply_state: reply ? 'SHOWN' : null },
	}
}

async function tellReviews(db: Db, texts: VoiceTexts, now: Date): Promise<void> {
	const random = seededRandom('reviews')
	const { rows } = await served(now).execute(db)
	const spoken = rows.filter(() => random.chance(0.6))
	const said = new Map(spoken.map(({ listingId }) => [listingId, new Set<string>()]))
	const reviews = spoken.map((line) =>
		reviewOf(line, texts, random, { now, said: said.get(line.listingId) ?? new Set() }),
	)
	for (let at = 0; at < reviews.length; at += AT_ONCE) {
		await db
			.insertInto('reviews')
			.values(reviews.slice(at, at + AT_ONCE))
			.execute()
	}
	await sql`insert into listing_ratings (listing_id, ones, twos, threes, fours, fives)
		select listing_id, count(*) filter (where stars = 1), count(*) filter (where stars = 2), count(*) filter (where stars = 3),
			count(*) filter (where stars = 4), count(*) filter (where stars = 5) from reviews where state = 'SHOWN'
		group by listing_id`.execute(db)
}

/** The history's buyers were asked in their day; the demo's own buyer is asked by the market. */
async function noteInvitations(db: Db, now: Date): Promise<void> {
	await sql`insert into review_invitations (order_line_id, invited_at)
		select l.id, coalesce(l.service_ends_at, l.served_at) + interval '72 hours' from order_lines l
			join seller_orders s on s.id = l.seller_order_id join orders o on o.id = s.order_id left join accounts a on a.id = o.account_id
		where l.state in ('DELIVERED', 'CLOSED', 'REDEEMED', 'CHECKED_OUT') and l.kind <> 'FEE'
			and coalesce(l.service_ends_at, l.served_at) < ${addHours(now, -72)} and a.email is distinct from 'buyer@demo.shanhai'`.execute(
		db,
	)
}

interface AskedListing {
	id: number
	kind: Kind
	enterpriseId: number
	isOwn: boolean
}

async function tellQuestions(db: Db, texts: VoiceTexts, now: Date): Promise<void> {
	const random = seededRandom('questions')
	const { rows: listings } = await sql<AskedListing>`
		select l.id, l.kind, l.enterprise_id as "enterpriseId", exists (select from enterprise_members m join accounts a
			on a.id = m.account_id where m.enterprise_id = l.enterprise_id and a.email = 'seller@demo.shanhai') as "isOwn"
		from listings l where l.status = 'published' and l.kind <> 'package' order by l.popularity desc, l.id limit 120`.execute(
		db,
	)
	const { rows: people } = await sql<{ id: number }>`
		select id from accounts where id not in (select account_id from enterprise_members) order by id limit 40`.execute(
		db,
	)
	const asked = listings
		.filter(({ isOwn }) => isOwn || random.chance(0.6))
		.flatMap((listing, at) => {
			const language: Language = random.chance(0.7) ? 'zh' : 'en'
			const person = people[random.int(0, Math.max(0, people.length - 1))]
			const [words, answer] = random.pick(texts.questions[listing.kind][language])
			const askedAt = new Date(now.getTime() - random.int(2, 90) * DAY_MS)
			// Something is left for the demo's seller to answer.
			const isAnswered = listing.isOwn ? at % 3 !== 0 : random.chance(0.8)
			const said = isAnswered
				? { answer, answered_at: addHours(askedAt, random.int(3, 40)), answer_state: 'SHOWN' }
				: { answer: null, answered_at: null, answer_state: null }
			const by = { account_id: person?.id ?? null, author: anonymousName(random.pick(NAMES[language]), language) }
			return [
				{
					listing_id: listing.id,
					enterprise_id: listing.enterpriseId,
					...by,
					words,
					language,
					state: 'SHOWN',
					asked_at: askedAt,
					...said,
				},
			]
		})
	if (asked.length > 0) await db.insertInto('questions').values(asked).execute()
}

/** Something for an administrator to look at: one review that waits, one that was reported. */
async function tellModeration(db: Db, now: Date): Promise<void> {
	await sql`update reviews set words = words || ' 订货加微信 demo_00000', state = 'HELD', reply = null, replied_at = null,
			reply_state = null
		where id = (select max(id) from reviews where language = 'zh' and stars = 5)`.execute(db)
	await sql`update listing_ratings m set fives = (select count(*) from reviews r where r.listing_id = m.listing_id
			and r.stars = 5 and r.state = 'SHOWN')
		where listing_id in (select listing_id from reviews where state = 'HELD')`.execute(db)
	await sql`insert into post_reports (subject, subject_id, reason, words, reporter, reported_at)
		select 'review', min(id), 'NOT_GENUINE', '说得太难听了，我们没有这样。', 'visitor:demo', ${addHours(now, -20)}::timestamptz
		from reviews where stars = 2 and state = 'SHOWN' having min(id) is not null`.execute(db)
}

/** What the history's buyers say, what sellers answer, and what visitors ask: demonstration data, as the site says. */
export async function tellVoices(db: Db, now: Date): Promise<void> {
	const texts = JSON.parse(readDataText('voices.json')) as VoiceTexts
	await tellReviews(db, texts, now)
	await noteInvitations(db, now)
	await tellQuestions(db, texts, now)
	await tellModeration(db, now)
}
