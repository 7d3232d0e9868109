import type { Administrator } from '#app/domain/accounts/roles.ts'
import { appointKeeper, dismissKeeper } from '#app/features/network/appoint-keeper.server.ts'
import { closeNodeNow, reopenNode } from '#app/features/network/close-node.server.ts'
import { editNode } from '#app/features/network/edit-node.server.ts'
import { nodeForm } from '#app/features/network/node-form.ts'
import { planRun, stopRun } from '#app/features/network/plan-runs.server.ts'
import { runForm } from '#app/features/network/run-form.ts'
import type { World } from '#app/platform/world.ts'

type Fields = Readonly<Record<string, string>>

/** What a form on a node's page came to: done, or which form found what wrong. */
export type NodeAnswer =
	| { outcome: 'done' }
	| { outcome: 'refused'; form: 'node' | 'run' | 'keeper' | 'page'; faults: Record<string, string>; parcels?: number }

const refused = (form: 'node' | 'run' | 'keeper' | 'page', outcome: string): NodeAnswer => ({
	...{ outcome: 'refused', form, faults: { form: outcome } },
})

function faultsOf(issues: readonly { path: PropertyKey[]; message: string }[]): Record<string, string> {
	return Object.fromEntries([...issues].reverse().map(({ path, message }) => [String(path[0] ?? 'form'), message]))
}

const idIn = (text: string | undefined) => (/^\d{1,15}$/.test(text ?? '') ? Number(text) : 0)

async function edit(world: World, administrator: Administrator, id: number, fields: Fields): Promise<NodeAnswer> {
	const parsed = nodeForm.safeParse(fields)
	if (!parsed.success) return { outcome: 'refused', form: 'node', faults: faultsOf(parsed.error.issues) }
	const { outcome } = await editNode(world, administrator, { id, ...parsed.data })
	return outcome === 'kept' ? { outcome: 'done' } : refused('node', outcome)
}

async function plan(world: World, administrator: Administrator, id: number, fields: Fields): Promise<NodeAnswer> {
	const parsed = runForm.safeParse(fields)
	if (!parsed.success) return { outcome: 'refused', form: 'run', faults: faultsOf(parsed.error.issues) }
	const { outcome } = await planRun(world, administrator, { fromNodeId: id, ...parsed.data })
	return outcome === 'planned' ? { outcome: 'done' } : refused('run', outcome)
}

async function close(world: World, administrator: Administrator, id: number, closes: boolean): Promise<NodeAnswer> {
	const result = await (closes ? closeNodeNow : reopenNode)(world, administrator, id)
	if (result.outcome === 'closed' || result.outcome === 'reopened') return { outcome: 'done' }
	const parcels = result.outcome === 'parcels-there' ? { parcels: result.parcels } : {}
	return { outcome: 'refused', form: 'page', faults: { form: result.outcome }, ...parcels }
}

type Answerer = (world: World, administrator: Administrator, id: number, fields: Fields) => Promise<NodeAnswer>

/** The forms of a node's page by their deed. */
const DEEDS: Readonly<Record<string, Answerer>> = {
	edit,
	plan,
	stop: async (world, administrator, fromNodeId, fields) => {
		const { outcome } = await stopRun(world, administrator, { id: idIn(fields.run), fromNodeId })
		return outcome === 'ended' ? { outcome: 'done' } : refused('page', outcome)
	},
	appoint: async (world, administrator, nodeId, fields) => {
		const { outcome } = await appointKeeper(world, administrator, { nodeId, email: (fields.email ?? '').trim() })
		return outcome === 'appointed' ? { outcome: 'done' } : refused('keeper', outcome)
	},
	dismiss: async (world, administrator, nodeId, fields) => {
		const { outcome } = await dismissKeeper(world, administrator, { nodeId, accountId: idIn(fields.account) })
		return outcome === 'dismissed' ? { outcome: 'done' } : refused('keeper', outcome)
	},
	close: (world, administrator, id) => close(world, administrator, id, true),
	reopen: (world, administrator, id) => close(world, administrator, id, false),
}

/** Does what a form on a node's page asks for. */
export async function answerNodeForm(
	world: World,
	administrator: Administrator,
	id: number,
	fields: Fields,
): Promise<NodeAnswer> {
	const deed = Object.hasOwn(DEEDS, fields.deed ?? '') ? DEEDS[fields.deed ?? ''] : undefined
	if (!deed) throw new Response(null, { status: 400 })
	return deed(world, administrator, id, fields)
}
