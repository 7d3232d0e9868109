import type { NodeKind, Vehicle } from '#app/domain/logistics/node-kinds.ts'
import type { TemperatureClass } from '#app/domain/pricing/goods-price.ts'
import type { IsoWeekday } from '#app/domain/time/local-date.ts'

export interface NetworkText {
	title: string
	lead: string
	map: string
	mapNote: string
	nodes: string
	nodeCount: (count: string) => string
	allKinds: string
	kind: string
	region: string
	search: string
	show: string
	none: string
	noneHint: string
	closed: string
	demo: string
	newNode: string
	newLead: string
	deeper: string
	nameZh: string
	nameEn: string
	operatorName: string
	operatorHint: string
	operatorNameEn: string
	operatorEnHint: string
	openingHours: string
	openingHint: string
	handling: string
	handlingHint: string
	lon: string
	lat: string
	pointHint: string
	classes: string
	open: string
	keep: string
	kept: string
	close: string
	closeHint: string
	reopen: string
	edit: string
	runs: string
	noRuns: string
	leaves: string
	comes: string
	addRun: string
	to: string
	toHint: string
	departsAt: string
	days: string
	everyDay: string
	ride: string
	rideOf: (minutes: string) => string
	cutoff: string
	cutoffHint: string
	vehicle: string
	capacity: string
	cost: string
	validFrom: string
	validTo: string
	validToHint: string
	plan: string
	stop: string
	keepers: string
	noKeepers: string
	keeperEmail: string
	keeperHint: string
	appoint: string
	dismiss: string
	kinds: Record<NodeKind, string>
	vehicles: Record<Vehicle, string>
	temperatures: Record<TemperatureClass, string>
	weekdays: Record<IsoWeekday, string>
	faults: Record<string, string>
	parcelsThere: (count: string) => string
}
