import type { Seller } from '#app/domain/accounts/roles.ts'
import { letterRefusal, type LetterSide, otherSide } from '#app/domain/letters/letter.ts'
import { holdsContact } from '#app/domain/reviews/contact-words.ts'
import type { World } from '#app/platform/world.ts'
import { threadsOfSeller } from '#db/queries/letter-threads.ts'
import { countUnreadOfSeller, findTalkedOf, lettersOfPart, markLettersRead, type TalkKey } from '#db/queries/letters.ts'

const AT_ONCE = 50
const PER_PAGE = 20

/**
 * A talk as one of its sides sees it, the newest letters or those before one of them. What the other side wrote counts as read
 * from now on; which of it was new is still said.
 */
export async function readTalk(
	world: World,
	{ talk, side }: { talk: TalkKey; side: LetterSide },
	before: number | null,
) {
	const part = await findTalkedOf(world.db, talk)
	if (!part) return null
	const now = world.now()
	const found = await lettersOfPart(world.db, part.sellerOrderId, { before, limit: AT_ONCE + 1 })
	const letters = found.slice(-AT_ONCE)
	const upTo = letters.findLast((letter) => letter.side !== side)?.id
	const talked = { sellerOrderId: part.sellerOrderId, side: otherSide(side) }
	if (upTo !== undefined) await markLettersRead(world.db, { ...talked, upTo }, now)
	const refusal = letterRefusal(part, now)
	return {
		...{ orderNumber: part.orderNumber, sellerOrderId: part.sellerOrderId, titles: part.titles, side, refusal },
		seller: { name: part.seller, slug: part.sellerSlug },
		buyerName: side === 'SELLER' && refusal !== null ? null : part.buyerName,
		letters: letters.map(({ words, hiddenFor, readAt, ...letter }) => {
			const isOwn = letter.side === side
			const isHidden = hiddenFor !== null
			// Its author reads on what was taken down of theirs.
			const shown = isHidden && !isOwn ? '' : words
			const isNew = !isOwn && readAt === null
			return {
				...letter,
				words: shown,
				hiddenFor,
				isOwn,
				isNew,
				isRead: readAt !== null,
				isCautioned: !isOwn && holdsContact(shown),
			}
		}),
		older: found.length > AT_ONCE ? (letters[0]?.id ?? null) : null,
		key: world.newId(),
	}
}

/** A seller's talks, page by page, the unread ones first. */
export async function readThreads(world: World, { enterpriseId }: Seller, page: number) {
	const { items, total } = await threadsOfSeller(world.db, enterpriseId, { page, perPage: PER_PAGE })
	const now = world.now()
	const threads = items.map(({ agreedAt, doneAt, erasedAt, buyerName, ...thread }) => {
		const isOpen = letterRefusal({ agreedAt, doneAt, erasedAt }, now) === null
		const { isHidden, words } = thread.last
		const last = { ...thread.last, words: isHidden ? '' : words }
		return { ...thread, last, buyerName: isOpen ? buyerName : null, isOpen }
	})
	return { threads, page, pageCount: Math.ceil(total / PER_PAGE) }
}

/** How many letters of buyers wait to be opened: about one part, or about all. */
export const countUnreadLetters = (world: World, { enterpriseId }: { enterpriseId: number }, sellerOrderId?: number) =>
	countUnreadOfSeller(world.db, enterpriseId, sellerOrderId)
