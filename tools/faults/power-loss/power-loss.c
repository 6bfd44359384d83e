/*
 * A folder on a disk that loses power: power-loss PLATTER MOUNTPOINT SEED.
 *
 * What is written stays in the memory of this process until the writer asks for it to be flushed (fsync, fdatasync, or
 * a file opened with O_SYNC or O_DSYNC); only then it goes to PLATTER. Reading gives the newest. The power is cut by
 *   SIGKILL  nothing that was not flushed is left;
 *   SIGUSR1  of every 4 kB block that was not flushed SEED decides whether it is lost, left, or torn: then for each of
 *            its 512 bytes apart. So writes come in any order, as a disk with a cache of its own may do them.
 * An orderly unmount flushes everything. Names, links, modes and shorter lengths reach PLATTER at once, ahead of the
 * bytes that belong to them; so a folder that was not flushed is not noticed, a file that was not is.
 * The kernel below is trusted: PLATTER itself is not flushed to a real disk.
 *
 * After the idea of LazyFS: Ramos et al., When Amnesia Strikes: Understanding and Reproducing Data Loss Bugs with Fault
 * Injection, Proc. VLDB Endow. 17(11), 2024, doi:10.14778/3681954.3681980. One thread, so there are no locks.
 */
#define _GNU_SOURCE
#define FUSE_USE_VERSION 31
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <fuse.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>
#include "files.h"

static int platter;
static uint64_t seed;
static struct fuse *fuse;
static volatile sig_atomic_t is_cut;

#define ANSWER(result) return (result) < 0 ? -errno : 0
static const char *below(const char *path) { return path[1] ? path + 1 : "."; }
static struct file *of(struct fuse_file_info *info) { return (struct file *)(uintptr_t)info->fh; }

static int do_read(const char *path, char *to, size_t count, off_t from, struct fuse_file_info *info) {
  return read_bytes(of(info), to, count, from);
}

static int do_write(const char *path, const char *bytes, size_t count, off_t to, struct fuse_file_info *info) {
  struct file *file = of(info);
  int written = write_bytes(file, bytes, count, info->flags & O_APPEND ? file->size : to);
  int flushed = info->flags & O_DSYNC ? flush_file(file) : 0;
  return flushed < 0 ? flushed : written;
}

static struct file *known_at(const char *path) {
  struct stat at;
  return fstatat(platter, below(path), &at, AT_SYMLINK_NOFOLLOW) == 0 ? known(at.st_ino) : NULL;
}

static int do_open(const char *path, struct fuse_file_info *info) {
  int handle = openat(platter, below(path), O_RDWR | O_NOFOLLOW);
  if (handle < 0) return -errno;
  struct file *file = learn(handle);
  file->opens++;
  info->fh = (uintptr_t)file;
  info->direct_io = 1;
  return info->flags & O_TRUNC ? resize(file, 0) : 0;
}

static void give_to_asker(const char *path) {
  struct fuse_context *asker = fuse_get_context();
  if (fchownat(platter, below(path), asker->uid, asker->gid, AT_SYMLINK_NOFOLLOW) < 0) perror("power-loss");
}

static int do_create(const char *path, mode_t mode, struct fuse_file_info *info) {
  int handle = openat(platter, below(path), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW, mode);
  if (handle < 0 && (errno != EEXIST || (info->flags & O_EXCL))) return -errno;
  if (handle >= 0) {
    give_to_asker(path);
    close(handle);
  }
  return do_open(path, info);
}

static int do_release(const char *path, struct fuse_file_info *info) {
  of(info)->opens--;
  forget(of(info));
  return 0;
}

static int do_getattr(const char *path, struct stat *at, struct fuse_file_info *info) {
  if ((info ? fstat(of(info)->handle, at) : fstatat(platter, below(path), at, AT_SYMLINK_NOFOLLOW)) < 0) return -errno;
  struct file *file = info ? of(info) : known(at->st_ino);
  if (file) at->st_size = file->size;
  return 0;
}

static int do_truncate(const char *path, off_t size, struct fuse_file_info *info) {
  if (info) return resize(of(info), size);
  int handle = openat(platter, below(path), O_RDWR | O_NOFOLLOW);
  if (handle < 0) return -errno;
  struct file *file = learn(handle);
  int result = resize(file, size);
  forget(file);
  return result;
}

static int do_fallocate(const char *path, int mode, off_t from, off_t bytes, struct fuse_file_info *info) {
  if (mode != 0) return -EOPNOTSUPP;
  return from + bytes > of(info)->size ? resize(of(info), from + bytes) : 0;
}

static int do_unlink(const char *path) {
  struct file *file = known_at(path);
  if (unlinkat(platter, below(path), 0) < 0) return -errno;
  forget(file);
  return 0;
}

static int do_rename(const char *from, const char *to, unsigned flags) {
  struct file *replaced = known_at(to);
  if (renameat2(platter, below(from), platter, below(to), flags) < 0) return -errno;
  forget(replaced);
  return 0;
}

static int do_opendir(const char *path, struct fuse_file_info *info) {
  DIR *folder = fdopendir(openat(platter, below(path), O_RDONLY | O_DIRECTORY));
  info->fh = (uintptr_t)folder;
  return folder ? 0 : -errno;
}

static int do_readdir(const char *path, void *list, fuse_fill_dir_t add, off_t from, struct fuse_file_info *info,
                      enum fuse_readdir_flags flags) {
  DIR *folder = (DIR *)(uintptr_t)info->fh;
  rewinddir(folder);
  for (struct dirent *entry; (entry = readdir(folder));) add(list, entry->d_name, NULL, 0, 0);
  return 0;
}

static int do_releasedir(const char *path, struct fuse_file_info *info) {
  closedir((DIR *)(uintptr_t)info->fh);
  return 0;
}

static int do_mkdir(const char *path, mode_t mode) {
  if (mkdirat(platter, below(path), mode) < 0) return -errno;
  give_to_asker(path);
  return 0;
}

static int do_symlink(const char *to, const char *path) {
  if (symlinkat(to, platter, below(path)) < 0) return -errno;
  give_to_asker(path);
  return 0;
}

static int do_readlink(const char *path, char *to, size_t bytes) {
  ssize_t length = readlinkat(platter, below(path), to, bytes - 1);
  if (length < 0) return -errno;
  to[length] = 0;
  return 0;
}

static int do_fsync(const char *path, int only_data, struct fuse_file_info *info) { return flush_file(of(info)); }
static int do_fsyncdir(const char *path, int only_data, struct fuse_file_info *info) { return 0; }
static int do_rmdir(const char *path) { ANSWER(unlinkat(platter, below(path), AT_REMOVEDIR)); }
static int do_link(const char *from, const char *to) { ANSWER(linkat(platter, below(from), platter, below(to), 0)); }
static int do_statfs(const char *path, struct statvfs *at) { ANSWER(fstatvfs(platter, at)); }
static int do_chmod(const char *path, mode_t mode, struct fuse_file_info *info) {
  ANSWER(info ? fchmod(of(info)->handle, mode) : fchmodat(platter, below(path), mode, 0));
}
static int do_chown(const char *path, uid_t user, gid_t group, struct fuse_file_info *info) {
  ANSWER(info ? fchown(of(info)->handle, user, group)
              : fchownat(platter, below(path), user, group, AT_SYMLINK_NOFOLLOW));
}
static int do_utimens(const char *path, const struct timespec at[2], struct fuse_file_info *info) {
  ANSWER(info ? futimens(of(info)->handle, at) : utimensat(platter, below(path), at, AT_SYMLINK_NOFOLLOW));
}

static void cut(int signal) {
  is_cut = 1;
  if (fuse) fuse_exit(fuse);
}

/* Names are asked for again every time: two of them may be one file, which the kernel does not see. */
static void *begin(struct fuse_conn_info *connection, struct fuse_config *config) {
  fuse = fuse_get_context()->fuse;
  config->use_ino = config->hard_remove = config->nullpath_ok = 1;
  config->entry_timeout = config->attr_timeout = config->negative_timeout = 0;
  return NULL;
}

static void end(void *nothing) {
  if (is_cut) keep_by_chance(seed);
  else flush_all();
}

static const struct fuse_operations operations = {
    .init = begin, .destroy = end, .getattr = do_getattr, .readlink = do_readlink, .mkdir = do_mkdir, .unlink =
    do_unlink, .rmdir = do_rmdir, .symlink = do_symlink, .rename = do_rename, .link = do_link, .chmod = do_chmod,
    .chown = do_chown, .truncate = do_truncate, .open = do_open, .read = do_read, .write = do_write, .statfs =
    do_statfs, .release = do_release, .fsync = do_fsync, .opendir = do_opendir, .readdir = do_readdir, .releasedir =
    do_releasedir, .fsyncdir = do_fsyncdir, .create = do_create, .utimens = do_utimens, .fallocate = do_fallocate,
};

int main(int count, char **words) {
  if (count != 4 || (platter = open(words[1], O_RDONLY | O_DIRECTORY)) < 0) {
    fprintf(stderr, "power-loss PLATTER MOUNTPOINT SEED\n");
    return 2;
  }
  seed = strtoull(words[3], NULL, 10);
  setrlimit(RLIMIT_NOFILE, &(struct rlimit){20000, 20000});
  umask(0);
  sigaction(SIGUSR1, &(struct sigaction){.sa_handler = cut}, NULL);
  char *options[] = {words[0], "-f", "-s", "-o", "allow_other,default_permissions,fsname=power-loss", words[2], NULL};
  return fuse_main(6, options, &operations, NULL);
}
