import type { LocalDate } from '#app/domain/time/local-date.ts'
import type { LocalTime } from '#app/domain/time/zoned.ts'

/** Another session to which guests of one that is called off may go instead: local date and time. */
export type OtherSession = { date: LocalDate; startTime: LocalTime }

const listOf = (others: readonly OtherSession[]) =>
	others.map(({ date, startTime }) => `${date} ${startTime}`).join(', ')

const BY_HOST = {
	zh: '主人取消了这一场，全额退款。',
	en: 'The host called this session off: everything is paid back.',
}

/** Why a session does not run, in both languages, with the sessions that its guests may move to without charge. */
export function calledOffWords(facts: {
	sold: number
	minToRun: number
	isByHost: boolean
	others: readonly OtherSession[]
}): string {
	const { sold, minToRun, isByHost, others } = facts
	const zh = isByHost ? BY_HOST.zh : `这一场要 ${minToRun} 位才开，只约到 ${sold} 位，取消了，全额退款。`
	const en = isByHost
		? BY_HOST.en
		: `This session needs ${minToRun} guests and has ${sold}: it does not take place, everything is paid back.`
	if (others.length === 0) return `${zh} / ${en}`
	return `${zh}也可免费改约：${listOf(others)}。/ ${en} You may go instead, free of charge: ${listOf(others)}.`
}
