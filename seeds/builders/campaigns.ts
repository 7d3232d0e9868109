import { addDays, daysBetween, nightsBetween, type LocalDate } from '#app/domain/time/local-date.ts'
import { HISTORY_DAYS } from '#seeds/builders/demand.ts'
import type { Market, MarketEnterprise } from '#seeds/builders/market.ts'
import type { Seeding } from '#seeds/builders/seeding.ts'
import type { Random } from '#seeds/random.ts'

export interface Campaign {
	id: number
	enterpriseId: number
	from: LocalDate
	to: LocalDate
}

const CHANNELS: readonly [string, string][] = [
	['search', '搜索推广'],
	['social', '社交推广'],
	['short_video', '短视频推广'],
	['live_stream', '直播推广'],
	['on_platform', '站内推广'],
	['outdoor', '路牌推广'],
]

function addCosts({ tables, today }: Seeding, campaign: Campaign, dailyMinor: number, random: Random): void {
	const until = campaign.to < today ? addDays(campaign.to, 1) : today
	for (const day of nightsBetween(campaign.from, until)) {
		const amountMinor = Math.round(dailyMinor * random.between(0.6, 1.3))
		const clicks = Math.round(amountMinor / random.int(60, 140))
		tables.add('ad_costs', { campaign_id: campaign.id, day, amount_minor: amountMinor, clicks })
	}
}

function addCampaign(seeding: Seeding, enterprise: MarketEnterprise, from: LocalDate, random: Random): Campaign {
	const [channel, name] = random.pick(CHANNELS)
	const to = addDays(from, random.int(13, 48))
	const dailyMinor = random.int(6, 26) * 100 * enterprise.text.size
	const { id } = seeding.tables.addNumbered('ad_campaigns', {
		enterprise_id: enterprise.id,
		name: `${enterprise.text.name.zh} · ${name}`,
		channel,
		starts_on: from,
		ends_on: to,
		budget_minor: dailyMinor * (daysBetween(from, to) + 1),
		margin_bp: 3_000,
		is_demo: true,
	})
	const campaign = { id, enterpriseId: enterprise.id, from, to }
	addCosts(seeding, campaign, dailyMinor, random)
	return campaign
}

/** Enterprises of some size advertise a few times; the ten latest campaigns still run. */
export function buildCampaigns(seeding: Seeding, market: Market): Campaign[] {
	const random = seeding.random('campaigns')
	const campaigns: Campaign[] = []
	const advertisers = market.enterprises.filter(({ text }) => text.size >= 3)
	for (const enterprise of advertisers) {
		const count = random.int(0, enterprise.text.size - 1)
		for (let at = 0; at < count; at++) {
			const from = addDays(seeding.today, -random.int(5, HISTORY_DAYS - 20))
			if (from < enterprise.openedOn) continue
			campaigns.push(addCampaign(seeding, enterprise, from, random))
		}
	}
	for (const enterprise of advertisers.slice(0, 10))
		campaigns.push(addCampaign(seeding, enterprise, addDays(seeding.today, -10), random))
	return campaigns
}
