export { startThreads, type Threads } from "./start-threads.ts";
export { startThreadPool } from "./thread-pool.ts";
