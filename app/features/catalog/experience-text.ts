import type { SessionStatus } from '#app/domain/sessions/status.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

interface ExperienceText {
	wait: string
	sessions: string
	who: string
	tickets: string
	each: string
	noSessions: string
	noSessionsHint: string
	others: string
	count: (sessions: number) => string
	full: string
	status: Record<SessionStatus, string>
	left: (count: string) => string
	duration: string
	meet: string
	choose: string
}

export const experienceText: Catalogue<ExperienceText> = {
	zh: {
		wait: '加入候补',
		sessions: '选一场',
		who: '几个人来',
		tickets: '票',
		each: '每位',
		noSessions: '这八周没有安排场次',
		noSessionsHint: '换个季节再来看看，或者去别的体验。',
		others: '看近两周能去的体验',
		count: (sessions) => `${sessions} 场`,
		full: '这一周都满了',
		status: { AVAILABLE: '有位', LIMITED: '快满了', SOLD_OUT: '已满', CLOSED: '已截止', FREESALE: '不限' },
		left: (count) => `余 ${count} 位`,
		duration: '时长',
		meet: '集合',
		choose: '先选场次，再选人数',
	},
	en: {
		wait: 'Join the waiting list',
		sessions: 'Choose a session',
		who: 'Who comes?',
		tickets: 'Tickets',
		each: 'each',
		noSessions: 'No sessions in the next eight weeks',
		noSessionsHint: 'Look in again in another season, or join in something else.',
		others: 'What runs in the next two weeks',
		count: (sessions) => `${sessions} ${sessions === 1 ? 'session' : 'sessions'}`,
		full: 'This week is full',
		status: { AVAILABLE: 'Open', LIMITED: 'Filling up', SOLD_OUT: 'Full', CLOSED: 'Closed', FREESALE: 'Open' },
		left: (count) => `${count} ${count === '1' ? 'place' : 'places'}`,
		duration: 'How long',
		meet: 'Where to meet',
		choose: 'Pick a session, then say who comes',
	},
}
