import type { UnavailableReason } from '#app/domain/capacity/reasons.ts'
import type { Language } from '#app/domain/language/bilingual.ts'
import { type Formats, formatsOf } from '#app/ui/format/formats.ts'

type Say = { [Code in UnavailableReason['code']]: (reason: Extract<UnavailableReason, { code: Code }>) => string }

const zh = (f: Formats): Say => ({
	sold_out: ({ left, date }) => `${date ? f.dayMonth(date) : ''}${left > 0 ? `只剩 ${left}` : '已售完'}`,
	not_offered: ({ date }) => `${date ? f.dayMonth(date) : '现在'}不出售`,
	no_nights: () => '请选择入住和离店的日期',
	no_guests: () => '请选择人数',
	stop_sell: ({ date }) => `${f.dayMonth(date)}暂停预订`,
	min_stay: ({ nights }) => `至少要住 ${nights} 晚`,
	max_stay: ({ nights }) => `最多可住 ${nights} 晚`,
	closed_to_arrival: ({ date }) => `${f.dayMonth(date)}不能入住`,
	closed_to_departure: ({ date }) => `${f.dayMonth(date)}不能离店`,
	past: ({ date }) => `${f.dayMonth(date)}已经过了`,
	past_cutoff: ({ cutoff }) => `预订已于 ${f.dateTime(cutoff)} 截止`,
	min_advance: ({ days }) => `至少提前 ${days} 天预订`,
	max_advance: ({ days }) => `最多提前 ${days} 天预订`,
	over_occupancy: ({ guests, max }) => `${guests} 位客人超出每间最多 ${max} 位`,
	session_closed: () => '这一场不再接受预订',
	called_off: () => '这一场已取消',
	not_yet_open: ({ opens }) => `${f.dateTime(opens)} 开始预订`,
	window_closed: ({ closed }) => `预订已于 ${f.dateTime(closed)} 截止`,
	out_of_season: ({ months }) => `不在季节，${f.months(months)}才有`,
	not_deliverable: () => '寄不到这个地址',
	ship_not_possible: () => '这种取货方式现在不行，请改选送货上门',
	group_over: () => '这个团已经结束，不能再参加',
	group_full: () => '这个团的名额现在都有人了；没有付款的名额会放出来',
	group_joined: () => '您在这个团里已经有一个名额（或一张未付款的订单）',
	group_own: () => '商家自己的人不能参加自己的团',
})

const en = (f: Formats): Say => ({
	sold_out: ({ left, date }) =>
		`${left > 0 ? `Only ${left} left` : 'Sold out'}${date ? ` on ${f.dayMonth(date)}` : ''}`,
	not_offered: ({ date }) => (date ? `Not on sale on ${f.dayMonth(date)}` : 'Not on sale now'),
	no_nights: () => 'Choose the days you arrive and leave',
	no_guests: () => 'Choose how many people come',
	stop_sell: ({ date }) => `No bookings for ${f.dayMonth(date)}`,
	min_stay: ({ nights }) => `At least ${nights} ${nights === 1 ? 'night' : 'nights'}`,
	max_stay: ({ nights }) => `At most ${nights} ${nights === 1 ? 'night' : 'nights'}`,
	closed_to_arrival: ({ date }) => `No arrival on ${f.dayMonth(date)}`,
	closed_to_departure: ({ date }) => `No departure on ${f.dayMonth(date)}`,
	past: ({ date }) => `${f.dayMonth(date)} has passed`,
	past_cutoff: ({ cutoff }) => `Booking closed on ${f.dateTime(cutoff)}`,
	min_advance: ({ days }) => `Book at least ${days} ${days === 1 ? 'day' : 'days'} ahead`,
	max_advance: ({ days }) => `Book at most ${days} ${days === 1 ? 'day' : 'days'} ahead`,
	over_occupancy: ({ guests, max }) => `${guests} guests are more than the ${max} a room takes`,
	session_closed: () => 'This session takes no more bookings',
	called_off: () => 'This session has been called off',
	not_yet_open: ({ opens }) => `Can be ordered from ${f.dateTime(opens)}`,
	window_closed: ({ closed }) => `Orders closed on ${f.dateTime(closed)}`,
	out_of_season: ({ months }) => `Out of season; sold in ${f.months(months)}`,
	not_deliverable: () => 'Not delivered to this address',
	ship_not_possible: () => 'It cannot be sent that way now; please choose delivery to the door',
	group_over: () => 'This group is over and takes nobody any more',
	group_full: () => 'All places of this group are taken now; places that are not paid for come back',
	group_joined: () => 'You have a place in this group already, or an unpaid order for one',
	group_own: () => 'People of the shop cannot join its own groups',
})

const SAY: Record<Language, Say> = { zh: zh(formatsOf('zh')), en: en(formatsOf('en')) }

/** Why something cannot be had, in a sentence for people. */
export function reasonText(language: Language, reason: UnavailableReason): string {
	const say = SAY[language][reason.code] as (reason: UnavailableReason) => string
	return say(reason)
}
