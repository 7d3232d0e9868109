import type { HOST_ENDINGS } from '#app/domain/calendar/overbooking.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

interface FeedsText {
	title: string
	lead: string
	rooms: string
	out: string
	outLead: string
	sessionsOut: string
	sessionsLead: string
	address: string
	give: string
	giveAnew: string
	takeBack: string
	anewHint: string
	in: string
	inLead: string
	none: string
	name: string
	nameHint: string
	url: string
	urlHint: string
	add: string
	end: string
	never: string
	age: (span: string) => string
	justNow: string
	events: (count: string) => string
	silent: string
	failing: (why: string) => string
	failures: Record<string, string>
	faults: Record<string, string>
	cases: string
	casesLead: string
	soldTwice: (feed: string, nights: string) => string
	orders: string
	endings: Record<(typeof HOST_ENDINGS)[number], string>
	done: string
}

const zhFailures = {
	'not-https': '地址必须以 https:// 开头',
	'bad-address': '地址不对',
	'private-address': '地址指向内部网络，不能读取',
	'no-such-host': '找不到这个网站',
	redirected: '对方把地址转到了别处，请填最终的地址',
	'too-large': '文件太大（最多 1 MB）',
	'too-slow': '对方 5 秒内没有答完',
	unreachable: '连不上对方',
	'bad-answer': '对方没有给出日历',
	'no-calendar': '对方给的不是日历文件',
	'too-many': '日程太多（最多 5000 条）',
	'no-room': '房型不在了',
}
const enFailures: typeof zhFailures = {
	'not-https': 'the address must begin with https://',
	'bad-address': 'the address is not right',
	'private-address': 'the address leads into a private network and is not read',
	'no-such-host': 'there is no such site',
	redirected: 'the other site sends readers elsewhere; use the final address',
	'too-large': 'the file is too large (1 MB at most)',
	'too-slow': 'the other site did not answer within 5 seconds',
	unreachable: 'the other site cannot be reached',
	'bad-answer': 'the other site gave no calendar',
	'no-calendar': 'what the other site gave is no calendar file',
	'too-many': 'too many events (5,000 at most)',
	'no-room': 'the room type is gone',
}

/** Words of calendars read from other sites and given out to them. */
export const feedsText: Catalogue<FeedsText> = {
	zh: {
		title: '日历同步',
		lead: '和别的订房网站对一对日历：他们订出去的，这里就关房；这里订出去的，他们也看得到。',
		rooms: '房型',
		out: '给别的网站看的日历',
		outLead: '只有订满的夜晚，没有客人的任何信息。把地址填到别的网站的“导入日历”里。',
		sessionsOut: '检票口的场次日历',
		sessionsLead: '全部场次的时间和已订座位数，没有客人的任何信息。可以加到手机日历里。',
		address: '地址（谁拿到谁能看，不要公开）',
		give: '生成地址',
		giveAnew: '换一个新地址',
		takeBack: '停止提供',
		anewHint: '换了以后旧地址立刻作废。',
		in: '读取的日历',
		inLead: '每 15 分钟读一次。每条日程关一间房；对方删掉的，读到之后才放开。6 小时读不到，就改成需要您确认的预订。',
		none: '还没有读取别的日历。',
		name: '叫什么',
		nameHint: '例如对方网站的名字。',
		url: '日历地址',
		urlHint: '对方网站“导出日历”给的地址，以 https:// 开头，以 .ics 结尾的居多。',
		add: '读取这个日历',
		end: '不再读取',
		never: '还没读到过',
		age: (span) => `${span}前读到`,
		justNow: '刚刚读到',
		events: (count) => `${count} 条日程`,
		silent: '6 小时以上读不到：这间房现在改为需要您确认的预订。',
		failing: (why) => `最近一次没读到：${why}。关着的夜晚照旧关着。`,
		failures: zhFailures,
		faults: {
			...zhFailures,
			name: '给它起个名字，最多 60 个字',
			known: '这个地址已经在读了',
			enough: '一种房型最多读 5 个日历',
		},
		cases: '两边都订出去了',
		casesLead: '同一晚在这里和别的网站都订出去了，得有人处理。先联系客人，再点怎么解决的。',
		soldTwice: (feed, nights) => `${nights}，${feed} 也订出去了`,
		orders: '这里的订单',
		endings: { REASSIGNED: '换了房', RELOCATED: '请客人住到别家', CANCELLED_BY_HOST: '由我取消了一边' },
		done: '已保存。',
	},
	en: {
		title: 'Calendars in step',
		lead: 'Keeps step with other booking sites: what they sell is closed here, and what is sold here they can see.',
		rooms: 'Rooms',
		out: 'The calendar for other sites',
		outLead:
			'Only nights that are full, nothing about guests. Enter the address where the other site imports calendars.',
		sessionsOut: 'The sessions at your gate',
		sessionsLead: 'When sessions are and how many seats are taken, nothing about guests; for a phone’s calendar.',
		address: 'Address (whoever has it can read it: keep it to yourself)',
		give: 'Make an address',
		giveAnew: 'Change the address',
		takeBack: 'Stop',
		anewHint: 'The old address ends at once.',
		in: 'Calendars read here',
		inLead:
			'Read every 15 minutes. Each event closes one room; what the other site takes out is freed once that was read. After six hours of silence guests have to ask you first.',
		none: 'No other calendar is read yet.',
		name: 'Name',
		nameHint: 'The name of the other site, for example.',
		url: 'Address of the calendar',
		urlHint: 'What the other site gives for exporting: it begins with https:// and often ends with .ics.',
		add: 'Read this calendar',
		end: 'Read it no more',
		never: 'never read yet',
		age: (span) => `read ${span} ago`,
		justNow: 'read just now',
		events: (count) => `${count} ${count === '1' ? 'event' : 'events'}`,
		silent: 'Silent for more than six hours: guests now have to ask you before they book.',
		failing: (why) => `Not read the last time: ${why}. Nights that are closed stay closed.`,
		failures: enFailures,
		faults: {
			...enFailures,
			name: 'Give it a name of 60 letters at most',
			known: 'This address is read already',
			enough: 'A room type reads five calendars at most',
		},
		cases: 'Sold twice',
		casesLead: 'The same night was sold here and on another site. Speak with the guests first, then say how it ended.',
		soldTwice: (feed, nights) => `${nights}, also sold by ${feed}`,
		orders: 'Orders here',
		endings: {
			...{ REASSIGNED: 'Another room', RELOCATED: 'Another house' },
			CANCELLED_BY_HOST: 'I cancelled one of them',
		},
		done: 'Kept.',
	},
}
