import type { CampaignFigures } from '#app/domain/attribution/campaign.ts'
import type { Bilingual } from '#app/domain/language/bilingual.ts'

/** What a campaign cost and sold in a month. */
export interface CampaignMonth extends CampaignFigures {
	campaignId: number
	/** 'YYYY-MM'. */
	month: string
}

/** A campaign with its enterprise and the place below the one that is looked at. */
export interface PlacedCampaign {
	id: number
	marginBp: number
	enterpriseId: number
	enterprise: Bilingual
	placeCode: string
	place: Bilingual
}

/** Campaigns together: each order is credited to one of them, so that all figures add up; returns are by each one's own margin. */
export interface CampaignGroup extends CampaignFigures {
	key: string
	label: Bilingual | null
	roas: number | null
	trueRoi: number | null
}

type Sum = CampaignFigures & { marginMinor: number; label: Bilingual | null }

const NOTHING: Omit<Sum, 'label'> = {
	...{ costMinor: 0, clicks: 0, reportedClicks: 0, orders: 0, revenueMinor: 0, marginMinor: 0 },
}

const added = (sum: Sum, it: CampaignMonth, marginBp: number): Sum => ({
	...{ label: sum.label, costMinor: sum.costMinor + it.costMinor, clicks: sum.clicks + it.clicks },
	...{ reportedClicks: sum.reportedClicks + it.reportedClicks, orders: sum.orders + it.orders },
	revenueMinor: sum.revenueMinor + it.revenueMinor,
	marginMinor: sum.marginMinor + (it.revenueMinor * marginBp) / 10_000,
})

const groupOf = (key: string, { marginMinor, ...sum }: Sum): CampaignGroup => ({
	...{ key, ...sum },
	roas: sum.costMinor > 0 ? sum.revenueMinor / sum.costMinor : null,
	trueRoi: sum.costMinor > 0 ? (Math.floor(marginMinor) - sum.costMinor) / sum.costMinor : null,
})

/** Sums months of campaigns by what `keyOf` names, in the order of the keys. */
export function groupCampaigns(
	months: readonly CampaignMonth[],
	campaigns: readonly PlacedCampaign[],
	keyOf: (campaign: PlacedCampaign, month: string) => { key: string; label: Bilingual | null },
): CampaignGroup[] {
	const byId = new Map(campaigns.map((it) => [it.id, it]))
	const sums = new Map<string, Sum>()
	for (const it of months) {
		const campaign = byId.get(it.campaignId)
		if (!campaign) continue
		const { key, label } = keyOf(campaign, it.month)
		sums.set(key, added(sums.get(key) ?? { ...NOTHING, label }, it, campaign.marginBp))
	}
	return [...sums].map(([key, sum]) => groupOf(key, sum)).sort((a, b) => (a.key < b.key ? -1 : 1))
}
