// @baton/server/node: what needs Node: serving on a port, files from a folder.

export { type HolidayPlace, type HolidaysReply, holidaysOf } from './holidays/public-holidays';
export { directoryAssets } from './node/directory-assets';
export { type NodeServing, type ServeNodeOptions, serveNode } from './node/serve-node';
