import type { Seller } from '#app/domain/accounts/roles.ts'

/** Who asks to end lines: the buyer of an order a guard has opened, or a seller for the own part of one. */
export type Asker =
	| { by: 'buyer'; orderNumber: string; actor: string }
	| { by: 'seller'; seller: Seller; sellerOrderId: number }

/** The asker as the log names it. */
export const actorOf = (asker: Asker) =>
	asker.by === 'buyer' ? asker.actor : `account:${asker.seller.account.accountId}`
