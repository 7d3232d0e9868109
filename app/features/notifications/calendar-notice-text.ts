import type { NoticeText } from '#app/features/notifications/notice-words.ts'

export const calendarNoticeText: NoticeText<'seller-overbooked'> = {
	zh: {
		'seller-overbooked': ({ room, feed, first, last }, { of, format }) => ({
			title: `同一晚两边都订出去了：${of(room)}`,
			say: [
				`${format.dateRange(first, last)}，这里和「${feed}」都订出去了。两边的订单都还有效，系统没有替您取消任何一单。`,
				'请先联系客人：换一间房、请客人住到别家，或者由您取消其中一边。处理完在日历同步页点一下怎么解决的。',
			],
			action: '去处理',
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
	},
}
