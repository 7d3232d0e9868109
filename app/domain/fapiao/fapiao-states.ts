import type { StateTable } from '#app/domain/states/transition.ts'

/** BLUE is the fapiao that was asked for; RED takes one back, in whole or in part (红冲). */
export type FapiaoKind = 'BLUE' | 'RED'

/** REQUESTED waits for the seller; a BLUE that was taken back whole is RED; WITHDRAWN before it was issued. */
export type FapiaoState = 'REQUESTED' | 'ISSUED' | 'REJECTED' | 'WITHDRAWN' | 'RED'

/** From each state of a kind to the next. What takes back cannot be declined: the money has gone back. */
export const FAPIAO_STATES: Readonly<Record<FapiaoKind, StateTable<FapiaoState>>> = {
	BLUE: { REQUESTED: ['ISSUED', 'REJECTED', 'WITHDRAWN'], ISSUED: ['RED'], REJECTED: [], WITHDRAWN: [], RED: [] },
	RED: { REQUESTED: ['ISSUED'], ISSUED: [], REJECTED: [], WITHDRAWN: [], RED: [] },
}

/** Why a fapiao is taken back, as the tax platform's confirmation sheet of red-letter information asks (红字发票信息确认单). */
export type RedReason = 'RETURNED' | 'SERVICE_ENDED' | 'ALLOWANCE'

/** The reason that a refund of lines gives: goods that came back, a service that was not had, or a price let down. */
export function redReason(lines: readonly { isGoods: boolean; isWhole: boolean }[]): RedReason {
	if (!lines.some(({ isWhole }) => isWhole)) return 'ALLOWANCE'
	return lines.some(({ isGoods }) => isGoods) ? 'RETURNED' : 'SERVICE_ENDED'
}
