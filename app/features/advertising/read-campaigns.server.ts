import type { Seller } from '#app/domain/accounts/roles.ts'
import { adReturn } from '#app/domain/attribution/ad-return.ts'
import type { CampaignFigures, CampaignView } from '#app/domain/attribution/campaign.ts'
import { listingPath } from '#app/domain/catalog/listing-kind.ts'
import { addMonths, isMonth, monthOf } from '#app/domain/indicators/month.ts'
import type { World } from '#app/platform/world.ts'
import {
	campaignFigures,
	campaignListings,
	campaignOrders,
	type CampaignScope,
	findCampaign,
	listCampaigns,
} from '#db/queries/campaigns.ts'
import { listingsOfSeller } from '#db/queries/seller-listings.ts'

const MOST_MONTHS = 36
const MOST_ORDERS = 100
const NOTHING: CampaignFigures = { costMinor: 0, clicks: 0, reportedClicks: 0, orders: 0, revenueMinor: 0 }

const totalOf = (parts: readonly CampaignFigures[]): CampaignFigures =>
	parts.reduce(
		(sum, it) => ({
			...{ costMinor: sum.costMinor + it.costMinor, clicks: sum.clicks + it.clicks, orders: sum.orders + it.orders },
			reportedClicks: sum.reportedClicks + it.reportedClicks,
			revenueMinor: sum.revenueMinor + it.revenueMinor,
		}),
		NOTHING,
	)

/** Months that are asked for, both included; the last twelve when nothing sensible is. */
export function monthsIn(world: World, asked: { from: string | null; to: string | null }) {
	const now = monthOf(world.now())
	const to = asked.to && isMonth(asked.to) && asked.to <= now ? asked.to : now
	const from = asked.from && isMonth(asked.from) && asked.from <= to ? asked.from : addMonths(to, -11)
	return { from: from < addMonths(to, 1 - MOST_MONTHS) ? addMonths(to, 1 - MOST_MONTHS) : from, to }
}

export const daysOf = ({ from, to }: { from: string; to: string }) => ({
	from: `${from}-01`,
	until: `${addMonths(to, 1)}-01`,
})

/** The campaigns of an enterprise with what each cost and returned over some months, and all of them together. */
export async function readCampaigns(
	world: World,
	{ enterpriseId }: Seller,
	asked: { from: string | null; to: string | null },
) {
	const months = monthsIn(world, asked)
	const scope: CampaignScope = { enterpriseId, campaignId: null, ...daysOf(months) }
	const [campaigns, parts, listings] = await Promise.all([
		listCampaigns(world.db, enterpriseId),
		campaignFigures(world.db, scope, 'campaign'),
		listingsOfSeller(world.db, enterpriseId),
	])
	const byId = new Map(parts.map((part) => [part.key, part]))
	const rows = campaigns.map((campaign) => {
		const { costMinor, clicks, reportedClicks, orders, revenueMinor } = byId.get(String(campaign.id)) ?? NOTHING
		const figures = { costMinor, clicks, reportedClicks, orders, revenueMinor }
		return { ...campaign, ...figures, ...adReturn(costMinor, revenueMinor, campaign.marginBp) }
	})
	return { months, rows, total: totalOf(rows), listings }
}

/** A campaign month by month and listing by listing, with the orders behind it and the address its advertisements lead to. */
export async function readCampaign(
	world: World,
	{ enterpriseId }: Seller,
	asked: { id: number; from: string | null; to: string | null },
): Promise<CampaignView | null> {
	const campaign = await findCampaign(world.db, { id: asked.id, enterpriseId })
	if (!campaign) return null
	const months = monthsIn(world, asked)
	const scope: CampaignScope = { enterpriseId, campaignId: campaign.id, ...daysOf(months) }
	const [parts, listings, orders] = await Promise.all([
		campaignFigures(world.db, scope, 'month'),
		campaignListings(world.db, scope),
		campaignOrders(world.db, scope, MOST_ORDERS),
	])
	const { marginBp, listing, tag, channel } = campaign
	const withReturn = <T extends CampaignFigures>(it: T) => ({
		...it,
		...adReturn(it.costMinor, it.revenueMinor, marginBp),
	})
	const path = listing ? listingPath(listing as Parameters<typeof listingPath>[0]) : '/'
	const url = tag && `${world.origin}${path}?utm_campaign=${tag}&utm_source=${channel}`
	return { campaign, url, months, parts: parts.map(withReturn), total: withReturn(totalOf(parts)), listings, orders }
}
