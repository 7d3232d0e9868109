import type { Seller } from '#app/domain/accounts/roles.ts'
import { addPlot, recordInput, strikeOutInput } from '#app/features/tracing/keep-plots.server.ts'
import { inputForm, plotForm, strikeForm } from '#app/features/tracing/plot-form.ts'
import type { World } from '#app/platform/world.ts'

type Values = Record<string, string>

/** `problem` is a key of plotsText.faults; `held` are lots that an input noted late made doubtful. */
export type PlotDeedOutcome = { outcome: 'done'; held: string[] } | { outcome: 'refused'; problem: string }

const BAD_FORM = { outcome: 'refused', problem: 'form' } as const

async function add(world: World, seller: Seller, values: Values): Promise<PlotDeedOutcome> {
	const parsed = plotForm.safeParse(values)
	if (!parsed.success) return BAD_FORM
	const { outcome } = await addPlot(world, seller, parsed.data)
	return outcome === 'added' ? { outcome: 'done', held: [] } : { outcome: 'refused', problem: outcome }
}

async function note(world: World, seller: Seller, values: Values): Promise<PlotDeedOutcome> {
	const parsed = inputForm.safeParse(values)
	if (!parsed.success) return BAD_FORM
	const result = await recordInput(world, seller, parsed.data)
	return result.outcome === 'recorded'
		? { outcome: 'done', held: result.held }
		: { outcome: 'refused', problem: result.outcome }
}

async function strike(world: World, seller: Seller, values: Values): Promise<PlotDeedOutcome> {
	const parsed = strikeForm.safeParse(values)
	if (!parsed.success) return BAD_FORM
	const { outcome } = await strikeOutInput(world, seller, { inputId: parsed.data.input, reason: parsed.data.reason })
	return outcome === 'struck' ? { outcome: 'done', held: [] } : { outcome: 'refused', problem: outcome }
}

/** Does what a form of the page of plots asks for. */
export async function doPlotDeed(world: World, seller: Seller, values: Values): Promise<PlotDeedOutcome> {
	if (values.deed === 'note') return note(world, seller, values)
	return values.deed === 'strike' ? strike(world, seller, values) : add(world, seller, values)
}
