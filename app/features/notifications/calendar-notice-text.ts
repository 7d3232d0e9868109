import type { NoticeText } from '#app/features/notifications/notice-words.ts'

export const calendarNoticeText: NoticeText<'seller-overbooked' | 'seller-session-clash'> = {
	zh: {
		'seller-overbooked': ({ room, feed, first, last }, { of, format }) => ({
			title: `同一晚两边都订出去了：${of(room)}`,
			say: [
				`${format.dateRange(first, last)}，这里和「${feed}」都订出去了。两边的订单都还有效，系统没有替您取消任何一单。`,
				'请先联系客人：换一间房、请客人住到别家，或者由您取消其中一边。处理完在日历同步页点一下怎么解决的。',
			],
			action: '去处理',
		}),
		'seller-session-clash': ({ title, startsAt, count, timeZone, guides }, { of, format }) => ({
			title: `${count} 场没能开出来：${of(title)}`,
			say: [
				`从 ${format.dateTime(startsAt, timeZone)} 起，这些场次按规则开出，但${guides.map(of).join('、')}那时在别处（或坐不下），所以已关闭、不接客。`,
				'已有的订单都没有动。把同一时间的别的场次改开、关掉，或者换一位向导，就能打开它；什么都不做，它就一直关着。',
			],
			action: '看这一场',
		}),
	},
	en: {
		'seller-overbooked': ({ room, feed, first, last }, { of, format }) => ({
			title: `Sold twice: ${of(room)}`,
			say: [
				`${format.dateRange(first, last)} was sold here and by ${feed}. Both bookings stand; nothing was cancelled for you.`,
				'Speak with the guests first: another room, another house, or you cancel one of the two. Then say on the page of calendars how it ended.',
			],
			action: 'Look into it',
		}),
		'seller-session-clash': ({ title, startsAt, count, timeZone, guides }, { of, format }) => ({
			title: `${count === 1 ? 'A session is' : `${count} sessions are`} closed: ${of(title)}`,
			say: [
				`From ${format.dateTime(startsAt, timeZone)} on the rule meant ${count === 1 ? 'it' : 'them'}, but ${guides.map(of).join(', ')} cannot be there: out elsewhere then, or too few places. It takes no guests.`,
				'No booking was changed. Move or close the other session of those hours, or choose another guide; then it can be opened. Left alone it stays closed.',
			],
			action: 'See the session',
		}),
	},
}
