import type { DB } from '#db/schema.generated.ts'

/** What the office of an enterprise may do with rows of a table, as conditions on a row. */
export interface RowRule {
	reads: string
	/** Changes and removes; also adds, unless `adds` says otherwise. */
	writes: string
	adds?: string
}

type Table = keyof DB

/** The enterprise that acts; asked once a statement, not once a row. */
const ME = '(select office_enterprise())'
const NEVER = 'false'
const both = (condition: string): RowRule => ({ reads: condition, writes: condition })

const OWN = `enterprise_id = ${ME}`
const own = both(OWN)
/** Rows of nobody hold for everybody. */
const ownOrAll: RowRule = { reads: `(${OWN} or enterprise_id is null)`, writes: OWN }

/** Rows of a row of `parent`: as far as that one may be read itself. */
const under = (parent: Table, link: string, also = '') => `exists (select from ${parent} w where w.id = ${link}${also})`
const within = (parent: Table, link: string) => both(under(parent, link))
/** What is on the shelf anybody may read, and others' drafts nobody. */
const offered = (link: string): RowRule => ({ reads: under('listings', link), writes: ownListing(link) })
const ownListing = (link: string) => under('listings', link, ` and w.enterprise_id = ${ME}`)

const viaRoom = (link: string) =>
	`exists (select from room_types r join listings w on w.id = r.listing_id where r.id = ${link}`
const ofRoom = (link: string): RowRule => ({
	reads: `${viaRoom(link)})`,
	writes: `${viaRoom(link)} and w.enterprise_id = ${ME})`,
})
const viaPlan = (table: Table) =>
	`exists (select from rate_plans p join room_types r on r.id = p.room_type_id join listings w on w.id = r.listing_id
		where p.id = ${table}.rate_plan_id`
const ofPlan = (table: Table): RowRule => ({
	reads: `${viaPlan(table)})`,
	writes: `${viaPlan(table)} and w.enterprise_id = ${ME})`,
})
const viaSession = (link: string) =>
	`exists (select from sessions s join listings w on w.id = s.listing_id where s.id = ${link}`
const ofSession = (link: string): RowRule => ({
	reads: `${viaSession(link)})`,
	writes: `${viaSession(link)} and w.enterprise_id = ${ME})`,
})

/** An order is several sellers': each that has a part of it sees what the whole of it is. */
const ofOrder = (link: string) =>
	both(`exists (select from seller_orders w where w.order_id = ${link} and w.enterprise_id = ${ME})`)
const ofPart = (table: Table) => within('seller_orders', `${table}.seller_order_id`)
const ofLine = (table: Table) => within('order_lines', `${table}.order_line_id`)
/** What a promotion did is counted by jobs. */
const ofPromotion = (table: Table): RowRule => ({
	reads: `exists (select from promoted_listings w where w.campaign_id = ${table}.campaign_id)`,
	writes: NEVER,
})
const ofLot = (table: Table) => within('lots', `${table}.lot_id`)

/** A row of the ledger says no more than how much is left; whose it is the things say that draw on it. */
const ownCapacity = (link: string) => `(exists (select from product_variants v join listings w on w.id = v.listing_id
		where v.capacity_id = ${link} and w.enterprise_id = ${ME})
	or exists (select from room_nights n join room_types r on r.id = n.room_type_id join listings w on w.id = r.listing_id
		where n.capacity_id = ${link} and w.enterprise_id = ${ME})
	or exists (select from sessions s join listings w on w.id = s.listing_id where s.capacity_id = ${link} and w.enterprise_id = ${ME})
	or exists (select from session_resources q join sessions s on s.id = q.session_id join listings w on w.id = s.listing_id
		where q.capacity_id = ${link} and w.enterprise_id = ${ME})
	or exists (select from guide_slots q join guides w on w.id = q.guide_id where q.capacity_id = ${link} and w.enterprise_id = ${ME})
	or exists (select from listing_quotas q join listings w on w.id = q.listing_id where q.capacity_id = ${link} and w.enterprise_id = ${ME})
	or exists (select from shared_quotas c where c.capacity_id = ${link} and c.enterprise_id = ${ME})
	or exists (select from coupons c where c.capacity_id = ${link} and c.enterprise_id = ${ME})
	or exists (select from promotions c where c.capacity_id = ${link} and c.enterprise_id = ${ME})
	or exists (select from group_offers c where c.capacity_id = ${link} and c.enterprise_id = ${ME})
	or exists (select from group_buys c join group_offers w on w.id = c.offer_id where c.capacity_id = ${link} and w.enterprise_id = ${ME}))`

const OWN_HARVEST = `exists (select from product_variants v join listings w on w.id = v.listing_id
	where v.capacity_id = harvest_windows.capacity_id and w.enterprise_id = ${ME})`

/** Every table whose rows are an enterprise's own, and what its office may do with them. */
export const ROW_RULES: Partial<Record<Table, RowRule>> = {
	// The enterprise and who works there.
	enterprises: { reads: `(id = ${ME} or status in ('verified', 'suspended', 'closed'))`, writes: `id = ${ME}` },
	enterprise_members: own,
	member_invitations: own,
	accounts: {
		reads: `exists (select from enterprise_members w where w.account_id = accounts.id and w.enterprise_id = ${ME})`,
		writes: NEVER,
	},
	registrations: { ...own, writes: NEVER },
	enterprise_papers: own,
	registration_documents: { ...within('registrations', 'registration_documents.registration_id'), writes: NEVER },
	notices: own,
	messages: { ...within('notices', 'messages.notice_id'), writes: NEVER },
	import_runs: own,
	import_rows: within('import_runs', 'import_rows.run_id'),

	// What it offers.
	listings: { reads: `(${OWN} or status = 'published')`, writes: OWN },
	listing_pictures: offered('listing_pictures.listing_id'),
	listing_links: offered('listing_links.from_listing_id'),
	listing_quotas: offered('listing_quotas.listing_id'),
	shared_quotas: own,
	listing_reviews: both(ownListing('listing_reviews.listing_id')),
	product_variants: offered('product_variants.listing_id'),
	harvest_windows: { reads: 'true', writes: OWN_HARVEST },
	capacity: { reads: 'true', adds: 'true', writes: ownCapacity('capacity.id') },
	room_types: offered('room_types.listing_id'),
	room_units: ofRoom('room_units.room_type_id'),
	room_nights: ofRoom('room_nights.room_type_id'),
	room_blocks: ofRoom('room_blocks.room_type_id'),
	rate_plans: ofRoom('rate_plans.room_type_id'),
	rate_seasons: ofPlan('rate_seasons'),
	rate_overrides: ofPlan('rate_overrides'),
	unit_types: offered('unit_types.listing_id'),
	sessions: offered('sessions.listing_id'),
	session_rules: both(ownListing('session_rules.listing_id')),
	session_rule_prices: within('session_rules', 'session_rule_prices.rule_id'),
	session_resources: ofSession('session_resources.session_id'),
	guides: own,
	listing_guides: within('guides', 'listing_guides.guide_id'),
	guide_slots: within('guides', 'guide_slots.guide_id'),
	package_components: offered('package_components.package_listing_id'),
	shipping_rates: ownOrAll,
	promotions: ownOrAll,
	group_offers: own,
	group_buys: within('group_offers', 'group_buys.offer_id'),
	coupons: own,
	calendar_exports: own,
	calendar_feeds: own,
	overbooking_cases: own,
	reviews: own,
	review_photos: within('reviews', 'review_photos.review_id'),
	questions: own,
	substitutions: own,
	letters: { ...own, adds: `${OWN} and ${under('seller_orders', 'letters.seller_order_id')}` },
	listing_views: { reads: ownListing('listing_views.listing_id'), writes: NEVER },
	enterprise_months: { ...own, writes: NEVER },
	sales_plans: own,
	ad_campaigns: own,
	ad_costs: within('ad_campaigns', 'ad_costs.campaign_id'),
	promoted_listings: own,
	host_shares: { reads: `${ME} in (host_id, seller_id)`, writes: NEVER },
	promoted_days: ofPromotion('promoted_days'),
	promoted_clicks: ofPromotion('promoted_clicks'),
	placements: own,
	// How often its listings are shared; who shared is asked for nowhere here.
	share_links: { reads: ownListing('share_links.listing_id'), writes: NEVER },
	attributions: { ...ofOrder('attributions.order_id'), writes: NEVER },

	// Its parts of orders.
	seller_orders: own,
	order_lines: ofPart('order_lines'),
	orders: ofOrder('orders.id'),
	gifts: { ...ofOrder('gifts.order_id'), writes: NEVER },
	gift_receivers: { ...ofOrder('gift_receivers.order_id'), writes: NEVER },
	order_packages: ofOrder('order_packages.order_id'),
	order_changes: { ...ofOrder('order_changes.order_id'), adds: OWN },
	cancellation_quotes: own,
	holds: { reads: ownCapacity('holds.capacity_id'), writes: NEVER },
	claims: ofLine('claims'),
	unit_stays: ofLine('unit_stays'),
	waiting_entries: {
		reads: ofSession('waiting_entries.session_id').writes,
		writes: ofSession('waiting_entries.session_id').writes,
	},
	vouchers: own,
	redemptions: within('vouchers', 'redemptions.voucher_id'),
	// Who was let in was here.
	touches: own,
	gate_devices: own,
	gate_cases: own,
	shipments: ofPart('shipments'),
	shipment_lines: within('shipments', 'shipment_lines.shipment_id'),
	tracking_events: within('shipments', 'tracking_events.shipment_id'),
	parcel_pick_ups: within('shipments', 'parcel_pick_ups.shipment_id'),
	parcel_call_backs: within('shipments', 'parcel_call_backs.shipment_id'),
	crate_parcels: { ...within('shipments', 'crate_parcels.shipment_id'), writes: NEVER },
	buyer_claims: ofPart('buyer_claims'),
	claim_photos: within('buyer_claims', 'claim_photos.claim_id'),
	// What a claim of the cold chain was opened for, and in which crate.
	cold_breaches: { reads: 'exists (select from buyer_claims w where w.breach_id = cold_breaches.id)', writes: NEVER },
	crates: { reads: 'exists (select from cold_breaches w where w.crate_id = crates.id)', writes: NEVER },
	fapiao: ofPart('fapiao'),
	invoices: own,
	invoice_sequences: own,

	// Its money.
	payments: ofOrder('payments.order_id'),
	payment_disputes: { ...within('payments', 'payment_disputes.payment_id'), writes: NEVER },
	fraud_warnings: { ...within('payments', 'fraud_warnings.payment_id'), writes: NEVER },
	bank_transfers: ofOrder('bank_transfers.order_id'),
	refunds: ofOrder('refunds.order_id'),
	refund_lines: ofLine('refund_lines'),
	refund_dues: ofLine('refund_dues'),
	ledger_entries: { reads: OWN, writes: NEVER, adds: `(${OWN} or enterprise_id is null)` },
	commission_rules: { ...ownOrAll, writes: NEVER },
	payouts: own,
	payout_reversals: { ...within('payouts', 'payout_reversals.payout_id'), writes: NEVER },
	seller_bank_accounts: own,
	seller_payout_ways: own,
	connected_accounts: own,

	// Its lots.
	plots: own,
	plot_inputs: within('plots', 'plot_inputs.plot_id'),
	lots: own,
	lot_steps: own,
	lot_step_inputs: ofLot('lot_step_inputs'),
	lot_certificates: ofLot('lot_certificates'),
	lot_sightings: ofLot('lot_sightings'),
	lot_allocations: ofLot('lot_allocations'),
	practitioners: own,
	office_days: { ...own, writes: NEVER },
	process_uses: own,
	supply_farms: own,
	farm_shares: own,
	supply_seasons: own,
	supply_pledges: within('supply_seasons', 'supply_pledges.season_id'),
	supply_deliveries: within('supply_seasons', 'supply_deliveries.season_id'),
	supply_strikes: within('supply_deliveries', 'supply_strikes.delivery_id'),
	surplus_parts: within('supply_seasons', 'surplus_parts.season_id'),
	farm_payments: within('supply_seasons', 'farm_payments.season_id'),
	recalls: own,
	recall_lots: within('recalls', 'recall_lots.recall_id'),
	recall_stock: within('recalls', 'recall_stock.recall_id'),
	recall_lines: within('recalls', 'recall_lines.recall_id'),
}
