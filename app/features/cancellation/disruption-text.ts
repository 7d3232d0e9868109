import type { Catalogue } from '#app/ui/text/language.tsx'
import { counted } from '#app/ui/text/counted.ts'

interface DisruptionText {
	title: string
	lead: string
	kind: Record<'TYPHOON' | 'ROAD' | 'EPIDEMIC', string>
	what: string
	where: string
	from: string
	to: string
	noteZh: string
	noteEn: string
	noteHint: string
	preview: string
	reach: (orders: string, lines: string, guests: string) => string
	money: (amount: string) => string
	announce: string
	announceHint: string
	cancelAll: string
	cancelAllHint: string
	faulty: string
	refused: string
	list: string
	none: string
	on: string
	lifted: string
	cancelling: string
	cancelled: string
	lift: string
	liftHint: string
	notice: (kind: string, place: string, dates: string) => string
	noticeFree: string
}

/** What pages say of typhoons, closed roads and epidemics. */
export const disruptionText: Catalogue<DisruptionText> = {
	zh: {
		title: '突发事件',
		lead: '台风、断路、疫情：公布后，受影响的入住和场次可以免费取消或改期，寄往当地的货可以免费取消。先看影响，再公布。',
		kind: { TYPHOON: '台风', ROAD: '道路中断', EPIDEMIC: '疫情' },
		what: '事件',
		where: '地区',
		from: '从哪天',
		to: '到哪天（含）',
		noteZh: '给客人的话（中文）',
		noteEn: '给客人的话（英文）',
		noteHint: '会显示在订单页和当地商品页。',
		preview: '先看影响',
		reach: (orders, lines, guests) => `现在会影响 ${orders} 张订单里的 ${lines} 项，${guests} 位客人。`,
		money: (amount) => `全部取消要退 ${amount}。`,
		announce: '公布，由客人自己决定',
		announceHint: '受影响的客人可以免费取消，或免费改期、换场次。',
		cancelAll: '公布并全部取消',
		cancelAllHint: '受影响的全部取消、全额退款，分批进行，中断后会接着做完；不能撤回。',
		faulty: '请把事件、地区和日期填完整，结束日期不能早于开始日期。什么都没有公布。',
		refused: '您没有在这个地区公布的权限。什么都没有改变。',
		list: '公布过的',
		none: '还没有公布过突发事件。',
		on: '进行中',
		lifted: '已解除',
		cancelling: '正在全部取消',
		cancelled: '已全部取消',
		lift: '解除',
		liftHint: '解除后恢复原来的退改规则，已取消的不变。',
		notice: (kind, place, dates) => `${kind}：${place}，${dates}`,
		noticeFree: '这几天受影响的预订可以免费取消或改期。',
	},
	en: {
		title: 'Disruptions',
		lead: 'Typhoons, closed roads, epidemics: once announced, the stays and sessions they hit are cancelled or moved free of charge, parcels cancelled. See the reach first.',
		kind: { TYPHOON: 'Typhoon', ROAD: 'Road closed', EPIDEMIC: 'Epidemic' },
		what: 'What',
		where: 'Where',
		from: 'First day',
		to: 'Last day',
		noteZh: 'Word to guests (Chinese)',
		noteEn: 'Word to guests (English)',
		noteHint: 'Shown on orders and on listings of the area.',
		preview: 'See the reach',
		reach: (orders, lines, guests) =>
			`It would now hit ${counted(lines, 'thing')} in ${counted(orders, 'order')}, for ${counted(guests, 'guest')}.`,
		money: (amount) => `Cancelling all of it gives back ${amount}.`,
		announce: 'Announce; guests decide',
		announceHint: 'Whoever is hit can cancel or move free of charge.',
		cancelAll: 'Announce and cancel everything',
		cancelAllHint:
			'All it hits is cancelled and refunded in full, in batches that go on after a crash. This cannot be taken back.',
		faulty: 'Fill in what, where and both days; the last day is not before the first. Nothing was announced.',
		refused: 'You may not announce for this region. Nothing was changed.',
		list: 'Announced',
		none: 'No disruption has been announced.',
		on: 'On',
		lifted: 'Lifted',
		cancelling: 'Cancelling everything',
		cancelled: 'Everything cancelled',
		lift: 'Lift',
		liftHint: 'The usual terms hold again; what was cancelled stays so.',
		notice: (kind, place, dates) => `${kind}: ${place}, ${dates}`,
		noticeFree: 'Bookings hit on these days can be cancelled or moved free of charge.',
	},
}
