/** From which of its plots a farm's goods come: one it names, or its only one; a farm without plots names none. */
export type FarmPlot = { outcome: 'plot'; plotId: number | null } | { outcome: 'plot-needed' | 'not-its-plot' }

/** Chooses the plot of a delivery among those that are registered for its farm. */
export function farmPlot(plotIds: readonly number[], named: number | null): FarmPlot {
	if (named !== null) return plotIds.includes(named) ? { outcome: 'plot', plotId: named } : { outcome: 'not-its-plot' }
	const [only = null] = plotIds
	return plotIds.length > 1 ? { outcome: 'plot-needed' } : { outcome: 'plot', plotId: only }
}
