import { addMonths, type Month } from '#app/domain/indicators/month.ts'
import { addMinutes } from '#app/domain/time/instant.ts'
import { type AfterHistory, goOn, type HistorySoFar, tellerOf, writeOneMore } from '#seeds/builders/after-history.ts'
import type { MarketEnterprise, MarketListing } from '#seeds/builders/market.ts'
import { chinaInstant, type Seeding } from '#seeds/builders/seeding.ts'
import { tellOrder } from '#seeds/builders/tell-order.ts'

const ORDERS = 16
const MINUTES_APART = 7

const priceOf = ({ variants }: MarketListing) => Math.max(...variants.map(({ priceMinor }) => priceMinor))

/** The dearest goods of a store that keep without cold and are sold all year. */
const goodsOf = ({ listings }: MarketEnterprise) =>
	listings
		.filter(({ text, facts }) => text.kind === 'product' && facts.seasonMonths === null)
		.filter(({ variants }) => variants.every(({ temperature }) => temperature === 'ambient'))
		.sort((a, b) => priceOf(b) - priceOf(a))

/** A store with such goods in the township of the county where most stores are: its township has a score to gain. */
function storeOf({ market, owned }: AfterHistory, county: string): MarketEnterprise | undefined {
	const near = market.enterprises.filter(({ region }) => region.lineage.some(({ code }) => code === county))
	const neighbours = ({ region }: MarketEnterprise) =>
		near.filter((other) => other.region.parentCode === region.parentCode).length
	return near
		.filter((store) => !owned.includes(store.text.slug) && goodsOf(store).length > 0)
		.sort((a, b) => neighbours(b) - neighbours(a) || a.id - b.id)[0]
}

/** One evening of last month on which one buyer orders again and again at one store of a county: more than anybody eats. */
export function tellBurst(seeding: Seeding, so: HistorySoFar & { county: string }): void {
	const after = goOn(seeding, so, 'burst')
	const store = storeOf(after, so.county)
	const buyer = so.people.buyers.slice(1).find(({ home }) => home.lineage.some(({ code }) => code === so.county))
	if (!store || !buyer) return
	const month: Month = addMonths(seeding.today.slice(0, 7), -1)
	const from = chinaInstant(`${month}-14`, '20:10')
	const anchors = goodsOf(store)
	const teller = tellerOf(after)
	for (let told = 0; told < ORDERS; told++) {
		const at = addMinutes(from, told * MINUTES_APART)
		const hoursAgo = (seeding.now.getTime() - at.getTime()) / 3_600_000
		const written = writeOneMore(after, { anchors, buyer, hoursAgo })
		if (written) tellOrder(teller, written.order, null, 'wechat_pay')
	}
}
