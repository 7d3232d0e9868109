import { distanceKm } from '#app/domain/geo/distance.ts'
import { EVERY_DAY, maskOf, type WeekdayMask } from '#app/domain/logistics/weekdays.ts'
import { addMinutes } from '#app/domain/time/instant.ts'
import { addDays } from '#app/domain/time/local-date.ts'
import { CLUSTER_CITY, type Places } from '#seeds/builders/regions.ts'
import { chinaInstant, type Seeding } from '#seeds/builders/seeding.ts'
import { seededRandom } from '#seeds/random.ts'

/** The network's nodes by the region they stand in. */
export interface LogisticsNodes {
	hubs: Map<string, number>
	stations: Map<string, number>
	points: Map<string, number>
}

interface Service {
	/** When it leaves the wider node, and the narrower one. */
	out: string[]
	back: string[]
	weekdays: WeekdayMask
	vehicle: 'TRUCK' | 'VAN' | 'BUS' | 'MOTORBIKE'
	operator: [string, string]
	classes: string[]
	capacityKg: number
	kmPerHour: number
}

const COLD = ['ambient', 'chilled', 'frozen']

/** From the city to each county three times a day, on to townships twice, to villages once; all invented for the demo. */
const SERVICES: Readonly<Record<'county' | 'township' | 'village', Service>> = {
	county: {
		...{ out: ['02:30', '10:00', '17:30'], back: ['06:30', '13:30', '20:30'], weekdays: EVERY_DAY, vehicle: 'TRUCK' },
		...{
			operator: ['瓯江联运（演示）', 'Oujiang Joint Transport (demo)'],
			classes: COLD,
			capacityKg: 5_000,
			kmPerHour: 48,
		},
	},
	township: {
		...{ out: ['06:20', '14:10'], back: ['09:00', '17:20'], weekdays: EVERY_DAY, vehicle: 'VAN' },
		...{
			operator: ['山海村运（演示）', 'Shanhai Village Transport (demo)'],
			classes: COLD,
			capacityKg: 900,
			kmPerHour: 36,
		},
	},
	village: {
		...{ out: ['08:40'], back: ['10:30', '16:00'], weekdays: maskOf([1, 2, 3, 4, 5, 6]), vehicle: 'BUS' },
		...{
			operator: ['城乡公交带货（演示）', 'Country buses with goods (demo)'],
			classes: ['ambient', 'chilled'],
			capacityKg: 150,
			kmPerHour: 26,
		},
	},
}

const ROAD_PER_CROW = 1.35
const LEAST_RIDE_MINUTES = 12
const FEN_PER_KM = 180
const FEN_PER_RIDE = 1_500
/**
 * What of a ride the market's goods pay: passengers and other shippers ride along and pay the rest. The demo tells of a few
 * thousand parcels beside a whole county's timetable; were they to bear all of it, a parcel would cost some 950 yuan.
 */
const MARKET_SHARE = 1 / 120
const TRIP_DAYS = 21

function addService(
	seeding: Seeding,
	places: Places,
	ends: { codes: [string, string]; ids: [number, number] },
	service: Service,
): void {
	const [a, b] = ends.codes.map((code) => places.byCode.get(code)?.point)
	const km = a && b ? distanceKm(a, b) * ROAD_PER_CROW : 20
	const rideMinutes = Math.max(LEAST_RIDE_MINUTES, Math.round((km / service.kmPerHour) * 60))
	const perKm = service.vehicle === 'TRUCK' ? 2 : 0.5
	const shift = seededRandom(`run:${ends.codes.join('-')}`).int(0, 25)
	const leave = (from: number, to: number, clock: string) => {
		const { id } = seeding.tables.addNumbered('scheduled_runs', {
			from_node_id: from,
			to_node_id: to,
			weekdays: service.weekdays,
			departs_at: later(clock, shift),
			ride_minutes: rideMinutes,
			cutoff_minutes: service.vehicle === 'TRUCK' ? 30 : 15,
			operator_name: service.operator[0],
			operator_name_en: service.operator[1],
			vehicle: service.vehicle,
			temperature_classes: service.classes,
			capacity_kg: service.capacityKg,
			cost_minor: Math.max(1, Math.round((FEN_PER_RIDE + km * FEN_PER_KM * perKm) * MARKET_SHARE)),
			valid_from: addDays(seeding.today, -400),
			is_demo: true,
		})
		if (service.vehicle === 'TRUCK') addTrips(seeding, { id, from, to, departsAt: later(clock, shift), rideMinutes })
	}
	for (const clock of service.out) leave(ends.ids[0], ends.ids[1], clock)
	for (const clock of service.back) leave(ends.ids[1], ends.ids[0], clock)
}

/** Rides of the last days between city and counties: most on time, some slow, the same ones in every world. */
function addTrips(
	{ tables, today, now }: Seeding,
	run: { id: number; from: number; to: number; departsAt: string; rideMinutes: number },
): void {
	const random = seededRandom(`trips:${run.id}`)
	for (let back = TRIP_DAYS; back > 0; back--) {
		const date = addDays(today, -back)
		const planned = chinaInstant(date, run.departsAt)
		const departed = addMinutes(planned, random.int(0, 9))
		const arrived = addMinutes(
			departed,
			Math.round(run.rideMinutes * random.between(0.9, random.chance(0.15) ? 1.7 : 1.12)),
		)
		if (arrived > now) continue
		tables.addNumbered('trips', {
			...{ run_id: run.id, from_node_id: run.from, to_node_id: run.to, service_date: date, state: 'ARRIVED' },
			...{ planned_departure: planned, planned_arrival: addMinutes(planned, run.rideMinutes) },
			...{ departed_at: departed, arrived_at: arrived, is_demo: true },
		})
	}
}

function later(clock: string, minutes: number): string {
	const [hour = 0, minute = 0] = clock.split(':').map(Number)
	const total = hour * 60 + minute + minutes
	return [Math.floor(total / 60), total % 60].map((part) => String(part).padStart(2, '0')).join(':')
}

/** The timetable of the demo: city to counties, counties to townships, townships to villages, and back. */
export function addScheduledRuns(seeding: Seeding, places: Places, nodes: LogisticsNodes): void {
	const join = (wide: [string, number | undefined], narrow: [string, number], service: Service) => {
		if (wide[1] === undefined || wide[1] === narrow[1]) return
		addService(seeding, places, { codes: [wide[0], narrow[0]], ids: [wide[1], narrow[1]] }, service)
	}
	const hubOf = (code: string): [string, number | undefined] => [code, nodes.hubs.get(code)]
	for (const hub of nodes.hubs) if (hub[0] !== CLUSTER_CITY) join(hubOf(CLUSTER_CITY), hub, SERVICES.county)
	for (const station of nodes.stations) join(hubOf(`${station[0].slice(0, 6)}000000`), station, SERVICES.township)
	for (const point of nodes.points) {
		const township = `${point[0].slice(0, 9)}000`
		const station = nodes.stations.get(township)
		if (station === undefined) join(hubOf(`${point[0].slice(0, 6)}000000`), point, SERVICES.village)
		else join([township, station], point, SERVICES.village)
	}
}
