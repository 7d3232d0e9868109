import { isShareChannel, type ShareChannel } from '#app/domain/attribution/share-channel.ts'

/** The channel that a form or an address names; null for none. */
export const channelOf = (text: unknown): ShareChannel | null => (isShareChannel(text) ? text : null)
