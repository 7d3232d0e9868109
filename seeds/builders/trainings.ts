import { addDays } from '#app/domain/time/local-date.ts'
import { HISTORY_DAYS } from '#seeds/builders/demand.ts'
import type { Market, MarketEnterprise } from '#seeds/builders/market.ts'
import { chinaInstant, type Seeding } from '#seeds/builders/seeding.ts'
import type { Random } from '#seeds/random.ts'

const PROVIDERS: readonly [string, string][] = [
	['山海乡村电商学堂（演示）', 'Shanhai Rural Commerce School (demo)'],
	['县农民讲习所（演示）', 'County Farmers’ Institute (demo)'],
	['青年返乡创业营（演示）', 'Returning Youth Camp (demo)'],
	['茶旅融合工坊（演示）', 'Tea and Travel Workshop (demo)'],
	['海岛直播训练室（演示）', 'Island Live-stream Room (demo)'],
	['供销社培训中心（演示）', 'Co-op Training Centre (demo)'],
]

const TITLES: readonly [string, string][] = [
	['手机拍好一件农产品', 'Photographing one product well with a phone'],
	['直播间里怎样讲自家的茶', 'Telling your tea’s story on a live stream'],
	['冷链包装与按时发货', 'Cold packing and dispatch on time'],
	['民宿定价与淡旺季', 'Pricing rooms through the seasons'],
	['看懂店铺数据做备货计划', 'Reading shop figures to plan stock'],
	['一村一品：从品牌到包装', 'One village, one power: from brand to box'],
	['采摘体验活动的安全与组织', 'Running a picking session safely'],
]

const SESSIONS = 84
const MAX_SCORE = 100

/** A person of a village, without the person: `number` of the county's learners. */
const personKey = (county: string, number: number) => `demo-${county}-${String(number).padStart(4, '0')}`

function addEnrolments(
	{ tables }: Seeding,
	sessionId: number,
	host: MarketEnterprise,
	{ nearby, random }: { nearby: readonly MarketEnterprise[]; random: Random },
): void {
	const county = host.region.code.slice(0, 6)
	const people = new Set<number>()
	const count = random.int(14, 34)
	while (people.size < count) people.add(random.int(1, 260))
	for (const number of people) {
		const home = random.pick(nearby)
		const attended = random.chance(0.88)
		const isTested = attended && random.chance(0.9)
		const pre = random.int(22, 66)
		const gain = random.between(0.05, 0.75)
		tables.add('training_enrolments', {
			session_id: sessionId,
			person_key: personKey(county, number),
			region_code: home.region.code,
			enterprise_id: random.chance(0.4) ? home.id : null,
			attended,
			pre_score: isTested ? pre : null,
			post_score: isTested ? Math.min(MAX_SCORE, Math.round(pre + gain * (MAX_SCORE - pre))) : null,
			max_score: isTested ? MAX_SCORE : null,
		})
	}
}

const countyOf = ({ code }: MarketEnterprise['region']) => code.slice(0, 6)

/** Courses through the history, held where somebody sells, in each county by turns, with tests before and after; two are still to come. */
export function buildTrainings(seeding: Seeding, market: Market, sessions = SESSIONS): void {
	const { tables, today } = seeding
	const random = seeding.random('trainings')
	const providers = PROVIDERS.map(
		([zh, en]) => tables.addNumbered('training_providers', { name_zh: zh, name_en: en, is_demo: true }).id,
	)
	const counties = [...new Set(market.enterprises.map(({ region }) => countyOf(region)))].sort()
	for (let at = 0; at < sessions; at++) {
		const county = counties[at % counties.length]
		const host = random.pick(market.enterprises.filter(({ region }) => countyOf(region) === county))
		const [zh, en] = random.pick(TITLES)
		const heldOn = addDays(today, Math.round((at / sessions) * (HISTORY_DAYS + 14)) - HISTORY_DAYS)
		const { id } = tables.addNumbered('training_sessions', {
			provider_id: random.pick(providers),
			title_zh: zh,
			title_en: en,
			region_code: host.region.parentCode,
			held_on: heldOn,
			completed_at: heldOn < today ? chinaInstant(heldOn, '17:00') : null,
			is_demo: true,
		})
		if (heldOn >= today) continue
		const nearby = market.enterprises.filter(({ region }) => countyOf(region) === county)
		addEnrolments(seeding, id, host, { nearby, random })
	}
}
