import { sql } from 'kysely'
import type { RulePrice } from '#app/domain/pricing/ticket-price.ts'
import type { Db } from '#db/client.ts'

/** The price that the rule of a session `s` sets for a kind of ticket `u`; null where it sets none. */
export const rulePriceOf = sql`(select json_build_object('priceMinor', q.price_minor, 'weekendMinor', q.weekend_minor,
	'holidayMinor', q.holiday_minor)
	from session_rule_prices q where q.rule_id = s.rule_id and q.unit_type_id = u.id)`

/** A price of a rule for one kind of ticket. */
export interface KeptRulePrice extends RulePrice {
	unitTypeId: number
}

/** Which prices some rules set, by rule. */
export async function pricesOfRules(db: Db, ruleIds: readonly number[]): Promise<Map<number, KeptRulePrice[]>> {
	const { rows } = await sql<KeptRulePrice & { ruleId: number }>`
		select rule_id as "ruleId", unit_type_id as "unitTypeId", price_minor as "priceMinor", weekend_minor as "weekendMinor",
			holiday_minor as "holidayMinor"
		from session_rule_prices where rule_id = any(${[...ruleIds]}::bigint[]) order by rule_id, unit_type_id`.execute(db)
	const prices = new Map<number, KeptRulePrice[]>()
	for (const { ruleId, ...price } of rows) prices.set(ruleId, [...(prices.get(ruleId) ?? []), price])
	return prices
}

/** Sets the prices of a rule, all of them: a kind of ticket that is not among them costs what it costs otherwise. */
export async function setRulePrices(db: Db, ruleId: number, prices: readonly KeptRulePrice[]): Promise<void> {
	const units = prices.map(({ unitTypeId }) => unitTypeId)
	await sql`delete from session_rule_prices where rule_id = ${ruleId} and unit_type_id <> all(${units}::bigint[])`.execute(
		db,
	)
	if (prices.length === 0) return
	await sql`insert into session_rule_prices as q (rule_id, unit_type_id, price_minor, weekend_minor, holiday_minor)
		select ${ruleId}, x.unit, x.price, x.weekend, x.holiday from unnest(${units}::bigint[],
			${prices.map(({ priceMinor }) => priceMinor)}::int[], ${prices.map(({ weekendMinor }) => weekendMinor)}::int[],
			${prices.map(({ holidayMinor }) => holidayMinor)}::int[]) as x(unit, price, weekend, holiday)
		on conflict (rule_id, unit_type_id) do update set price_minor = excluded.price_minor, weekend_minor = excluded.weekend_minor,
			holiday_minor = excluded.holiday_minor
		where (q.price_minor, q.weekend_minor, q.holiday_minor)
			is distinct from (excluded.price_minor, excluded.weekend_minor, excluded.holiday_minor)`.execute(db)
}
