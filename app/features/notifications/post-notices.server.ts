import { channelsOf, reaches } from '#app/domain/notices/channels.ts'
import type { NoticeFacts, NoticeKind } from '#app/domain/notices/notice-facts.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { type Audience, insertNotices, type NoticeToInsert } from '#db/queries/notices.ts'
import type { PersonToTell } from '#db/queries/notice-people.ts'

/** What telling somebody takes of the world. */
export type Teller = Pick<World, 'db' | 'now' | 'origin'>

/** A receipt waits so long for the vouchers that another deed is issuing, so that it can name them. */
const RECEIPT_WAIT_MS = 5_000

/** Something to be told to some people. */
export interface Telling<K extends NoticeKind> {
	/** Names the fact, whichever event brings it: 'order-paid:12'. With the person it is told once. */
	fact: string
	kind: K
	params: NoticeFacts[K]
	link: string
	audience: Audience
	orderId: number | null
	enterpriseId?: number
	/** Where one is reached who has neither account nor order (a mail address or a phone number), and what a key of the link is made of. */
	stranger?: { address: string; keySubject: string | null }
	people: readonly PersonToTell[]
}

function noticeFor<K extends NoticeKind>(telling: Telling<K>, person: PersonToTell, at: Date): NoticeToInsert {
	const { fact, kind, params, link, audience, orderId, enterpriseId = null, stranger } = telling
	const who = person.accountId === null ? `guest:${orderId}` : `account:${person.accountId}`
	const waitMs = kind === 'order-paid' ? RECEIPT_WAIT_MS : 0
	return {
		dedupeKey: `${fact}|${audience.toLowerCase()}|${who}`,
		...{ kind, params, link, audience, orderId, enterpriseId },
		accountId: person.accountId,
		address: stranger?.address ?? null,
		keySubject: stranger?.keySubject ?? null,
		language: person.language,
		channels: channelsOf(kind, person.muted).filter((it) => !stranger || reaches(it, stranger.address)),
		sendAt: new Date(at.getTime() + waitMs),
	}
}

/** Writes a notice for each person with the messages that carry it, in the caller's transaction; each fact reaches each person once. */
export async function postNotices<K extends NoticeKind>(tx: Db, world: Teller, telling: Telling<K>): Promise<number> {
	const at = world.now()
	const notices = telling.people.map((person) => noticeFor(telling, person, at))
	return insertNotices(tx, notices, { at, host: new URL(world.origin).hostname })
}
