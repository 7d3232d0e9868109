import type { NetworkIndicator } from '#app/domain/cluster-statistics/network-observation.ts'
import { isNetworkIndicator } from '#app/domain/cluster-statistics/network-observation.ts'
import { isTradeIndicator, type TradeIndicator } from '#app/domain/cluster-statistics/trade-observation.ts'

/** An indicator counted from rows of our own, which its page can show. */
export type CountedIndicator = TradeIndicator | NetworkIndicator

/** Whether an indicator is counted from rows of our own. */
export const isCountedIndicator = (code: string): code is CountedIndicator =>
	isTradeIndicator(code) || isNetworkIndicator(code)

/** Where a counted figure comes from and how it was counted; a new way of counting gets a new version. */
export type CountedBy = Readonly<{ source: string; method: string }>

const TRADE: CountedBy = { source: 'own-transactions', method: 'valid-trade/1' }

const REGISTERS: Readonly<Record<NetworkIndicator, CountedBy>> = {
	G05: { source: 'network-register', method: 'crow-1.3-within-10km/1' },
	G06: { source: 'network-register', method: 'point-scanned-30d/1' },
	G10: { source: 'office-use', method: 'four-days-and-a-write/1' },
	G11: { source: 'training-records', method: 'distinct-providers-12m/1' },
	G12: { source: 'training-records', method: 'distinct-persons-12m/1' },
	G13: { source: 'training-records', method: 'hake-gain-12m/1' },
	L09: { source: 'sales-plans', method: 'last-plan-before-the-month-6m/1' },
	X01: { source: 'staff-registers', method: 'schooling-of-practitioners/1' },
	X02: { source: 'staff-registers', method: 'years-less-long-gaps/1' },
	X03: { source: 'staff-registers', method: 'practitioners-else-members-and-keepers/2' },
	X05: { source: 'lots-and-register-of-processes', method: 'first-use-of-process-12m/2' },
}

/** The origin of a counted figure. */
export const countedBy = (code: string): CountedBy => (isNetworkIndicator(code) ? REGISTERS[code] : TRADE)
