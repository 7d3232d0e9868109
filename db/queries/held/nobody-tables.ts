import type { DB } from '#db/schema.generated.ts'

/** Tables that hold nothing of a person who buys or visits, by what they are about. */
export const NOBODY_TABLES = [
	// Places and what is offered there; names, phones and bank accounts are those of enterprises, which are public or theirs.
	...[
		'regions',
		'region_ancestors',
		'region_outlines',
		'region_places',
		'place_stats',
		'enterprises',
		'registration_documents',
		'enterprise_papers',
		'brands',
		'brand_licences',
		'parks',
	],
	...[
		'park_enterprises',
		'logistics_nodes',
		'scheduled_runs',
		'trips',
		'crates',
		// Of vehicles by trip, for 72 hours.
		'trip_positions',
		'listings',
		'listing_pictures',
		'listing_links',
		'listing_quotas',
		'shared_quotas',
		'office_days',
		'categories',
	],
	...[
		'cancellation_policies',
		'product_variants',
		'harvest_windows',
		'room_types',
		'room_units',
		'room_nights',
		'room_blocks',
		'calendar_exports',
		'calendar_feeds',
		'overbooking_cases',
	],
	...[
		'rate_plans',
		'rate_seasons',
		'rate_overrides',
		'unit_types',
		'sessions',
		'session_rules',
		'session_rule_prices',
		'session_resources',
		'guides',
		'listing_guides',
		'guide_slots',
		'package_components',
	],
	...[
		'shipping_rates',
		'promotions',
		'coupons',
		'group_offers',
		'group_buys',
		'disruptions',
		'transfer_accounts',
		'voucher_keys',
	],
	// Phones at gates.
	...['gate_devices'],
	...['listing_reviews'],
	// Openings of pages by day, and months of enterprises: numbers.
	...['listing_views', 'enterprise_months'],
	// Goods for goods, with lines and orders by their numbers and the words of the seller.
	...['substitutions'],
	...['uploaded_pictures', 'listing_ties', 'listing_days', 'listing_ratings'],
	// What is grown and made, by whom among the enterprises; allocations name order lines by id, actors are accounts' numbers.
	...[
		'plots',
		'plot_inputs',
		'lots',
		'lot_steps',
		'lot_step_inputs',
		'lot_certificates',
		'lot_sightings',
		'lot_allocations',
	],
	// Goods, counts and prices out of files of enterprises.
	...['import_rows'],
	// Recalls name lots, and lines and orders by their numbers.
	...['recalls', 'recall_lots', 'recall_stock', 'recall_lines'],
	// Searched by everybody.
	...['listing_search', 'name_search', 'search_words', 'search_extent'],
	// Numbers of units and money; they name lines and orders by id.
	...[
		'capacity',
		'capacity_differences',
		'holds',
		'claims',
		'shipment_lines',
		'crate_parcels',
		'cold_readings',
		'cold_breaches',
		'cold_breach_parcels',
		// Goods that go back, by their claim: the person is in the order.
		'return_parcels',
		'return_parcel_events',
		// Labels of other shops' parcels: by a number that no account can prove to be its own, and taken out by themselves.
		'household_parcels',
		'waiting_holds',
		'ledger_accounts',
	],
	...['ledger_transactions', 'ledger_entries', 'commission_rules', 'invoice_sequences', 'provider_movements'],
	...[
		'provider_differences',
		'provider_events',
		'seller_bank_accounts',
		'seller_payout_ways',
		'payouts',
		'payout_batches',
	],
	...['payout_reversals', 'connected_accounts'],
	// Farms and what they delivered: names of businesses, nothing of a person.
	// Occupations, schooling and years without names; ways of working.
	...['practitioners', 'process_uses', 'supply_strikes'],
	// What is planned to be sold; who filed it by their number.
	'sales_plans',
	...['supply_farms', 'farm_shares', 'supply_seasons', 'supply_pledges', 'supply_deliveries', 'surplus_parts'],
	'farm_payments',
	// Advertising and printed codes of enterprises.
	...['ad_campaigns', 'ad_costs', 'placements', 'promoted_listings', 'promoted_days', 'promoted_clicks'],
	'host_shares',
	// Training: a person is a key that only the provider of the training can read.
	...['training_providers', 'training_sessions', 'training_enrolments'],
	// Figures of places.
	...['indicators', 'observations', 'reference_values', 'index_runs', 'index_scores', 'stale_indexes', 'stale_months'],
	...[
		'day_sums',
		'trade_sums',
		'trade_days',
		'order_sets',
		'sent_days',
		'parcel_days',
		'summed_months',
		'changed_days',
	],
	...[
		'index_intervals',
		'index_sensitivities',
		'index_place_sensitivities',
		'index_estimates',
		'cluster_notes',
		'figure_files',
		'report_editions',
	],
	// Sheets of surveys have numbers, and only whoever asked can read them; papers are of places.
	...['survey_waves', 'survey_answers', 'figure_evidence'],
	// The machinery: ids of rows, never their words.
	...['outbox_events', 'outbox_deliveries', 'job_runs', 'seed_runs', 'request_keys', 'page_changes', 'search_changes'],
] as const satisfies readonly (keyof DB)[]
