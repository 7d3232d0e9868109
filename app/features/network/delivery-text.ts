import type { Catalogue } from '#app/ui/text/language.tsx'
import { counted } from '#app/ui/text/counted.ts'

interface DeliveryText {
	title: string
	open: string
	lead: string
	region: string
	load: string
	loadOf: (parcels: string) => string
	show: string
	whole: (place: string) => string
	below: string
	belowLead: string
	day: string
	origin: string
	middle: string
	high: string
	vehicles: string
	busiest: string
	week: string
	noBelow: string
	reasons: Record<'too-few' | 'all-zero', string>
	cutOffs: string
	cutOffsLead: string
	node: string
	readyBy: string
	rides: string
	noRides: string
	kept: (percent: string) => string
	keptUnknown: string
	points: string
	pointsLink: string
	caution: string
}

/** Words of the plan of the next days' parcels. */
export const deliveryText: Catalogue<DeliveryText> = {
	zh: {
		title: '发件计划',
		open: '发件计划',
		lead: '今后七天各地每天大概要发多少件、要备几辆车。按过去八周逐日的揽收件推算；下级地区按各自的占比分。',
		region: '地区',
		load: '一辆车装多少件',
		loadOf: (parcels) => `${parcels} 件`,
		show: '查看',
		whole: (place) => `${place}：逐日`,
		below: '下级地区：今后七天',
		belowLead: '车辆按最忙那一天的九成上限算。',
		day: '日期',
		origin: '发出地',
		middle: '可能（一半把握）',
		high: '至多（九成把握）',
		vehicles: '要备的车',
		busiest: '最忙一天',
		week: '七天合计',
		noBelow: '下级地区还没有发件。',
		reasons: { 'too-few': '有发件的日子不到八天，还推算不出', 'all-zero': '没有发件' },
		cutOffs: '今天各网点的截单时间',
		cutOffsLead: '最晚几点备好，还赶得上今天最后一班车。',
		node: '网点',
		readyBy: '最晚备好',
		rides: '今天的班次',
		noRides: '今天没有从这里的网点发出的班车。',
		kept: (percent) => `近 90 天按时足量履约（L10）：${percent}。车辆不够的日子，先看这个数掉没掉。`,
		keptUnknown: '近 90 天应履约的订单太少，还没有履约率（L10）。',
		points: '下一个服务点开在哪里，见',
		pointsLink: '路上的数字 · 下一步开在哪里',
		caution: '计划只是建议，不会自动派车或改班次。',
	},
	en: {
		title: 'Parcel plan',
		open: 'Parcel plan',
		lead: 'About how many parcels leave each place on each of the next seven days, and how many vehicles they take; worked out from eight weeks of parcels handed over, day by day, and shared out among the regions below by what each sent.',
		region: 'Region',
		load: 'Parcels to a vehicle',
		loadOf: (parcels) => counted(parcels, 'parcel'),
		show: 'Show',
		whole: (place) => `${place}, day by day`,
		below: 'The regions below: the next seven days',
		belowLead: 'Vehicles are for the upper bound of the busiest day.',
		day: 'Day',
		origin: 'From',
		middle: 'As likely as not',
		high: 'At most, nine in ten',
		vehicles: 'Vehicles',
		busiest: 'Busiest day',
		week: 'Seven days',
		noBelow: 'Nothing has been sent from the regions below yet.',
		reasons: { 'too-few': 'parcels on fewer than eight days: too little to go by', 'all-zero': 'nothing was sent' },
		cutOffs: 'Ready by, today',
		cutOffsLead: 'How late goods may be ready at each node and still leave with the day’s last ride.',
		node: 'Node',
		readyBy: 'Ready by',
		rides: 'Rides today',
		noRides: 'No ride leaves a node here today.',
		kept: (percent) =>
			`On time and in full over 90 days (L10): ${percent}. On days short of vehicles this is the figure to watch.`,
		keptUnknown: 'Too little was due in 90 days for a figure of punctuality (L10).',
		points: 'Where to open the next delivery point:',
		pointsLink: 'figures of the road, next nodes',
		caution: 'A plan is advice: it sends no vehicle and changes no timetable.',
	},
}
