import { isLinkCode } from '#app/domain/attribution/link-code.ts'
import { giftSubject } from '#app/domain/gifts/gift.ts'
import type { World } from '#app/platform/world.ts'

/** A receiver's device is known as long as the gift may be on its way, and a while after. */
export const KEY_SECONDS = 90 * 86_400

/** What a visitor shows to be taken for the receiver of a gift: an account, or the key that was given when it was accepted. */
export interface GiftKey {
	accountId: number | null
	token: string | null
}

/** The cookie in which a receiver's device keeps the key of a gift; null for what is no gift's code. */
export const giftCookie = (code: string) => (isLinkCode(code) ? `gift_${code}` : null)

/** The key of a gift's receiver: given to whoever accepts it, and to nobody else who has its link. */
export const receiverToken = (world: World, code: string): string => world.tokens.of(giftSubject(code))

/** Whether an address, as the link of a notice does, brings the key of a gift's receiver. */
export function bringsKey(request: Request, world: World, code: string): boolean {
	const token = new URL(request.url).searchParams.get('token')
	return token !== null && isReceiverToken(world, code, token)
}

/** Whether a token is the key of a gift's receiver. */
export function isReceiverToken(world: World, code: string, token: string | null): boolean {
	if (token === null || token.length > 200) return false
	return world.tokens.matches(token, world.tokens.hash(receiverToken(world, code)))
}
