import type { LineRequest } from '#app/domain/offers/line-request.ts'
import { addHours, isInTime } from '#app/domain/time/instant.ts'

/** So long, after it is paid, a gift waits to be accepted. */
export const GIFT_DAYS = 14

/** So long after a gift was accepted the address it went to is taken out, asked for or not. */
export const FORGET_DAYS = 60

/** It stays at least so long after the last of it came, and after a claim of it ended: time to claim, and to read the answer. */
export const REST_DAYS = 14

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

/** What decides how long the receiver of an accepted gift stays known. */
export interface ReceiverStanding {
	acceptedAt: Date
	/** Something of it is still to come. */
	isUnderWay: boolean
	/** A claim of it waits for somebody, or may still be taken further. */
	hasOpenClaim: boolean
	/** When the last of it came or a claim of it moved; null: never. */
	lastMoveAt: Date | null
}

/** When a gift's receiver is taken out by itself; null while that depends on what is open. */
export function forgetAt({ acceptedAt, isUnderWay, hasOpenClaim, lastMoveAt }: ReceiverStanding): Date | null {
	if (isUnderWay || hasOpenClaim) return null
	const byAge = addHours(acceptedAt, 24 * FORGET_DAYS)
	const byRest = lastMoveAt ? addHours(lastMoveAt, 24 * REST_DAYS) : byAge
	return byAge > byRest ? byAge : byRest
}

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
