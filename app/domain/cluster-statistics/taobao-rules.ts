/** Thresholds of AliResearch's notices: sales of twelve months in CNY. */
export const TAOBAO_VILLAGE = { sales: 10_000_000, stores: 100, storesPerHousehold: 0.1 } as const
/** A town by size must be over these, not at them. */
export const TAOBAO_TOWN = { villages: 3, sales: 30_000_000, stores: 300 } as const

/** yes, no, or cannot tell where what is missing could decide. */
export type Verdict = 'yes' | 'no' | 'cannot-tell'

/** One condition: its verdict, what is there, the threshold, and how much is missing to it (0 where it is met). */
export type Condition = Readonly<{
	name: 'admin-village' | 'sales' | 'stores' | 'store-share' | 'villages'
	verdict: Verdict
	value: number | null
	threshold: number
	gap: number | null
}>

/** A verdict and the conditions behind it. */
export type Judged = Readonly<{ verdict: Verdict; conditions: readonly Condition[] }>

/** What a village is judged by; null where it is not known. */
export type VillageFacts = Readonly<{
	isAdminVillage: boolean | null
	salesCny: number | null
	activeStores: number | null
	households: number | null
}>

/** Whether a village is a Taobao village on this platform: an administrative village, with the sales, and with the stores or a tenth of its households. */
export function judgeTaobaoVillage({ isAdminVillage, salesCny, activeStores, households }: VillageFacts): Judged {
	const isKnown = activeStores !== null && households !== null && households > 0
	const share = isKnown ? activeStores / households : null
	const kind: Condition = {
		name: 'admin-village',
		verdict: isAdminVillage === null ? 'cannot-tell' : isAdminVillage ? 'yes' : 'no',
		value: isAdminVillage === null ? null : Number(isAdminVillage),
		threshold: 1,
		gap: isAdminVillage === null ? null : Number(!isAdminVillage),
	}
	const sales = atLeast('sales', salesCny, TAOBAO_VILLAGE.sales)
	const stores = atLeast('stores', activeStores, TAOBAO_VILLAGE.stores)
	const storeShare = atLeast('store-share', share, TAOBAO_VILLAGE.storesPerHousehold)
	const verdict = all([kind.verdict, sales.verdict, either([stores.verdict, storeShare.verdict])])
	return { verdict, conditions: [kind, sales, stores, storeShare] }
}

/** What a town is judged by. */
export type TownFacts = Readonly<{
	taobaoVillages: number | null
	salesCny: number | null
	activeStores: number | null
}>

/** Whether a town is a Taobao town on this platform: three Taobao villages, or more than the sales and more than the stores. */
export function judgeTaobaoTown({ taobaoVillages, salesCny, activeStores }: TownFacts): Judged {
	const villages = atLeast('villages', taobaoVillages, TAOBAO_TOWN.villages)
	const sales = moreThan('sales', salesCny, TAOBAO_TOWN.sales)
	const stores = moreThan('stores', activeStores, TAOBAO_TOWN.stores)
	const verdict = either([villages.verdict, all([sales.verdict, stores.verdict])])
	return { verdict, conditions: [villages, sales, stores] }
}

/** Whether a store is active: open for 30 days, with an order a month on average of its last 90 days or its age. */
export function isActiveStore(ageDays: number, ordersInWindow: number): boolean {
	const window = Math.min(90, ageDays)
	return ageDays >= 30 && (ordersInWindow * 30) / window >= 1
}

function atLeast(name: Condition['name'], value: number | null, threshold: number): Condition {
	const isMet = value !== null && value >= threshold - threshold * 1e-12
	return condition(name, value, threshold, isMet)
}

function moreThan(name: Condition['name'], value: number | null, threshold: number): Condition {
	return condition(name, value, threshold, value !== null && value > threshold)
}

function condition(name: Condition['name'], value: number | null, threshold: number, isMet: boolean): Condition {
	const verdict = value === null ? 'cannot-tell' : isMet ? 'yes' : 'no'
	return { name, verdict, value, threshold, gap: value === null ? null : isMet ? 0 : threshold - value }
}

const all = (verdicts: readonly Verdict[]): Verdict =>
	verdicts.includes('no') ? 'no' : verdicts.includes('cannot-tell') ? 'cannot-tell' : 'yes'

const either = (verdicts: readonly Verdict[]): Verdict =>
	verdicts.includes('yes') ? 'yes' : verdicts.includes('cannot-tell') ? 'cannot-tell' : 'no'
