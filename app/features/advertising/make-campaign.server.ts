import type { Seller } from '#app/domain/accounts/roles.ts'
import { CODE_BYTES, linkCode } from '#app/domain/attribution/link-code.ts'
import type { CampaignEntry } from '#app/features/advertising/campaign-form.ts'
import type { World } from '#app/platform/world.ts'
import { recordAudit } from '#db/queries/audit-entries.ts'
import { insertCampaign } from '#db/queries/campaigns.ts'
import { inTransaction } from '#db/transaction.ts'

export type CampaignOutcome = { outcome: 'made'; id: number } | { outcome: 'not-yours' }

/** Makes a campaign with the tag by which its clicks are known. */
export async function makeCampaign(world: World, seller: Seller, entry: CampaignEntry): Promise<CampaignOutcome> {
	const { enterpriseId, account } = seller
	const { name, channel, from: startsOn, to: endsOn, budget: budgetMinor, margin: marginBp, listing: listingId } = entry
	const tag = `c-${linkCode(world.randomBytes(CODE_BYTES))}`
	const made = { enterpriseId, name, channel, tag, startsOn, endsOn, budgetMinor, marginBp, listingId }
	return inTransaction(world.db, async (tx) => {
		const id = await insertCampaign(tx, made)
		if (id === null) return { outcome: 'not-yours' }
		await recordAudit(tx, {
			...{ at: world.now(), actorKind: 'account', actorId: account.accountId, action: 'campaign.made' },
			...{ subjectKind: 'enterprise', subjectId: enterpriseId, details: { campaign: id } },
		})
		return { outcome: 'made', id }
	})
}
