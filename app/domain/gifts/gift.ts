import type { LineRequest } from '#app/domain/offers/line-request.ts'
import { addHours, isInTime } from '#app/domain/time/instant.ts'

/** So long, after it is paid, a gift waits to be accepted. */
export const GIFT_DAYS = 14

/** A greeting is at most so long. */
export const MOST_GIFT_LETTERS = 300

/** What makes an order a gift: the greeting, and the region as far as which its shipping is paid. */
export type GiftWish = { words: string; regionCode: string }

/** What the key of a gift's receiver is made of: whoever has it is told with which code the gift is fetched. */
export const giftSubject = (code: string): string => `gift:${code}`

/** How a gift stands: paid and to be accepted, on its way to whoever accepted it, or come to nothing. */
export type GiftState = 'OPEN' | 'ACCEPTED' | 'OVER'

/** A gift with what decides how it stands. */
export interface GiftStanding {
	paidAt: Date
	acceptedAt: Date | null
	endedAt: Date | null
	/** Something of it still waits to be sent. */
	isWaiting: boolean
	/** All of it was called off. */
	isCalledOff: boolean
}

/** Until when a gift can be accepted; exactly then still. */
export const acceptUntil = (paidAt: Date): Date => addHours(paidAt, 24 * GIFT_DAYS)

/** How a gift stands at an instant; one of which all was called off is over, accepted or not. */
export function giftState(gift: GiftStanding, at: Date): GiftState {
	if (gift.isCalledOff) return 'OVER'
	if (gift.acceptedAt) return 'ACCEPTED'
	const isOpen = gift.endedAt === null && gift.isWaiting && isInTime(at, acceptUntil(gift.paidAt))
	return isOpen ? 'OPEN' : 'OVER'
}

/** Whether wishes can be given away: goods that nobody else must complete and nobody must come for. */
export function canBeGiven(wishes: readonly LineRequest[]): boolean {
	return wishes.length > 0 && wishes.every(isGiveable)
}

/** Whether a thing can be given away where nothing else is ordered with it. */
export const isGiveable = (wish: LineRequest): boolean => wish.kind === 'product' && wish.groupId === undefined

/** Of a basket in which something could be given away, how many things keep it from being a gift. */
export function keptFromGiving(wishes: readonly LineRequest[]): number {
	const given = wishes.filter(isGiveable).length
	return given === 0 ? 0 : wishes.length - given
}
