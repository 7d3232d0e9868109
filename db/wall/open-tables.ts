import type { DB } from '#db/schema.generated.ts'

/** Tables without rows of an enterprise's own: what the office may do there, and why there is no rule by rows. */
interface OpenTables {
	may: 'read' | 'add' | 'write' | 'nothing'
	why: string
	tables: (keyof DB)[]
}

export const OPEN_TABLES: OpenTables[] = [
	{
		may: 'read',
		why: 'public: places, marks, terms and timetables, kept by administrators or seeds',
		tables: [
			...(['regions', 'region_ancestors', 'region_outlines', 'region_places', 'place_stats', 'categories'] as const),
			...(['cancellation_policies', 'brands', 'brand_licences', 'parks', 'park_enterprises', 'disruptions'] as const),
			...(['logistics_nodes', 'scheduled_runs', 'trips', 'ledger_accounts', 'training_providers'] as const),
			...(['training_sessions', 'indicators', 'listing_ratings', 'listing_ties', 'transfer_accounts'] as const),
		],
	},
	{
		may: 'read',
		why: 'figures of places, which are shown to everybody',
		tables: [
			'observations',
			'reference_values',
			'index_runs',
			'index_scores',
			'index_intervals',
			'index_sensitivities',
			'index_place_sensitivities',
			'index_estimates',
			'cluster_notes',
		],
	},
	{
		may: 'write',
		why: 'what is found, and the news that pages changed: kept by triggers and jobs from rows that have rules',
		tables: [
			...(['listing_search', 'listing_days', 'name_search', 'page_changes', 'search_changes', 'search_words'] as const),
			...([
				'search_extent',
				'stale_months',
				'stale_indexes',
				'day_sums',
				'trade_sums',
				'trade_days',
				'order_sets',
				'sent_days',
				'parcel_days',
				'summed_months',
				'changed_days',
			] as const),
		],
	},
	{
		may: 'add',
		why: 'logs that only grow and have no column of an enterprise; what is read of them is asked for by an id that has a rule',
		tables: ['state_changes', 'audit_entries', 'outbox_events', 'ledger_transactions'],
	},
	{
		may: 'write',
		why: 'pictures by an unguessable name, and buckets of rate limits',
		tables: ['uploaded_pictures', 'rate_buckets'],
	},
	{
		may: 'nothing',
		why: 'a visitor’s and buyer’s own',
		tables: [
			...([
				'addresses',
				'carts',
				'cart_lines',
				'favourites',
				'login_sessions',
				'muted_notices',
				'visitors',
				'rewards',
			] as const),
			...(['itinerary_links', 'checkouts', 'coupon_uses', 'request_keys'] as const),
			...(['waiting_holds', 'post_reports', 'review_invitations', 'training_enrolments'] as const),
		],
	},
	{
		may: 'nothing',
		why: 'the work of jobs, administrators, couriers and the payment provider’s books',
		tables: [
			...(['return_parcels', 'return_parcel_events', 'household_parcels'] as const),
			...(['administrators', 'capacity_differences', 'cold_breach_parcels', 'cold_readings'] as const),
			...(['custody_scans', 'node_keepers', 'trip_positions', 'dispute_answers'] as const),
			...(['report_editions', 'report_signatures'] as const),
			...(['provider_differences', 'provider_events', 'provider_movements', 'payout_batches'] as const),
			...(['outbox_deliveries', 'job_runs', 'seed_runs', 'voucher_keys', 'figure_files'] as const),
			...(['survey_waves', 'survey_answers', 'figure_evidence'] as const),
		],
	},
]
