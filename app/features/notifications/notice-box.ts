import type { Administrator, Buyer, Seller } from '#app/domain/accounts/roles.ts'
import type { NoticeBox } from '#db/queries/notices.ts'

/** Whose box of notices is read; only what a guard made opens one. */
export const buyerBox = ({ accountId }: Buyer): NoticeBox => ({ accountId, audience: 'BUYER', enterpriseId: null })

export const sellerBox = ({ account, enterpriseId }: Seller): NoticeBox => ({
	accountId: account.accountId,
	audience: 'SELLER',
	enterpriseId,
})

export const administratorBox = ({ account }: Administrator): NoticeBox => ({
	accountId: account.accountId,
	audience: 'ADMINISTRATOR',
	enterpriseId: null,
})
